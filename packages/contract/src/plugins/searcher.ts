import type { Program, Shape, TensorNode } from '../program.js';
import type { Rng } from '../random/rng.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';
import type { SearchSpace } from './space.js';

export interface BatchNodes {
  /** batch × channels × height × width. */
  readonly images: TensorNode;
  /** One-hot, batch × classes. */
  readonly labels: TensorNode;
}

/** One forward pass of the supernet, as program nodes. */
export interface SupernetPass {
  /** Mean cross-entropy, a scalar. */
  readonly loss: TensorNode;
  /** batch × classes. */
  readonly logits: TensorNode;
  /**
   * Gradient of the loss with respect to the flat weights, [weightCount]. The mixture counts as a
   * constant, even if it comes from a step that used the same weights (first order).
   */
  weightGradient(): TensorNode;
}

/** The supernet as a searcher sees it while it builds the program of its step. */
export interface SearchNetwork {
  readonly space: SearchSpace;
  /** All weights live in one flat vector of this length. */
  readonly weightCount: number;
  initialWeights(rng: Rng): Float32Array;
  /** A new program input of the given shape. */
  input(name: string, shape: Shape): TensorNode;
  /** Program inputs for a batch of `size` images: `<name>-images`, `<name>-labels`. */
  batch(name: string, size: number): BatchNodes;
  /** @param mixture weights of the operations, edges × operations, as softmax(alphas) */
  forward(weights: TensorNode, mixture: TensorNode, batch: BatchNodes): SupernetPass;
}

export interface StateTensor {
  readonly shape: Shape;
  initial(rng: Rng): Float32Array;
}

/** How a supernet is trained: a program for one step, and what goes into it. */
export interface Search {
  /** Steps of the whole search. */
  readonly steps: number;
  /** Images of each batch. */
  readonly batchSize: number;
  /**
   * Everything that changes from step to step, by name. `weights` and `alphas`
   * (edges × operations) must be among them; optimiser state has names of its own.
   */
  readonly state: Readonly<Record<string, StateTensor>>;
  /**
   * One step. Inputs: the state, `train-images`, `train-labels`, `valid-images`, `valid-labels`
   * (those it uses) and the scalars. Outputs: the new state under the same names, and the
   * scalars `train-loss` and `valid-loss`.
   */
  readonly program: Program;
  /** Scalar inputs of step 0 … steps − 1, as the learning rate. */
  scalars(step: number): Readonly<Record<string, number>>;
}

export interface SearcherPlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'searcher', S> {
  build(network: SearchNetwork, options: OptionsOf<S>): Search;
}

export function defineSearcher<const S extends OptionsSchema = NoOptions>(
  definition: Definition<SearcherPlugin<S>>,
): SearcherPlugin<S> {
  return definePlugin('searcher', definition);
}
