import type { Rng } from '../random/rng.js';
import type { ScoreMatrix } from '../scores.js';
import type { SearchSplit } from './dataset.js';
import type { Probe, ProbeOptions, ProbeResult } from './probe.js';
import type { ImageShape } from './space.js';

/**
 * A multiplier for the weighted output of every operation, edges × operations, the same in all
 * cells: 1 keeps, 0 removes. The remaining weights are not renormalised.
 */
export type OperationMask = ScoreMatrix;

export interface EvaluationOptions {
  /** All ones if absent. */
  readonly mask?: OperationMask;
  /** Default `search-score`, images that neither weights nor alphas were trained on. */
  readonly split?: SearchSplit;
  /** `current`: softmax of the alphas (default). `uniform`: one over the number of operations. */
  readonly mixture?: 'current' | 'uniform';
}

export interface GateOptions extends Omit<EvaluationOptions, 'mask'> {
  /** A gate for each image of a batch (slower) instead of one for the whole batch. */
  readonly perSample?: boolean;
}

/**
 * ∂L/∂m at m = 1, where m multiplies one weighted operation output of one cell; L is the mean
 * loss of a batch. Since m = 1 it is also the first-order estimate of −(L without it − L).
 */
export interface GateGradients {
  readonly batches: number;
  /** Images of a batch with `perSample`, else 1. */
  readonly samples: number;
  readonly cells: number;
  readonly edges: number;
  readonly operations: number;
  /** batches × samples × cells × edges × operations. */
  readonly values: Float32Array;
}

export interface Evaluation {
  /** Mean cross-entropy over the split. */
  readonly loss: number;
  /** Percent. */
  readonly accuracy: number;
}

/** One tensor of the supernet's weights. */
export interface WeightTensor {
  /** As in `cells.0.edges.2.nor_conv_3x3.1.weight`. */
  readonly name: string;
  /** Output channels first. */
  readonly shape: readonly number[];
  /** Where it begins in the flat vector. */
  readonly offset: number;
  /** `scale` and `shift` are those of an affine normalisation. */
  readonly role: 'convolution' | 'classifier' | 'bias' | 'scale' | 'shift';
  /** The operation that it belongs to; undefined for the skeleton's. */
  readonly owner: { readonly cell: number; readonly edge: number; readonly operation: number } | undefined;
}

export interface SupernetWeights {
  /** All weights, flat. */
  readonly values: Float32Array;
  readonly tensors: readonly WeightTensor[];
}

/**
 * Edges that are decided (index of the kept operation, which then has weight 1) or not (null, the
 * softmax of the alphas).
 */
export type Decisions = readonly (number | null)[];

export interface TuningOptions {
  readonly decisions: Decisions;
  /** Steps of one batch of `search-train` for the weights, and one of `search-valid` for the alphas. */
  readonly steps: number;
  readonly batchSize: number;
  /** Of SGD; constant. */
  readonly learningRate: number;
  readonly momentum: number;
  /** Nesterov's momentum, or plain. */
  readonly nesterov: boolean;
  readonly weightDecay: number;
  /** Largest norm of the weight gradient. */
  readonly gradientClip: number;
  /** Adam on the alphas of the undecided edges; 0 leaves them as they are and saves their pass. */
  readonly alphaLearningRate: number;
  readonly alphaWeightDecay: number;
  /** Order of the images. */
  readonly rng: Rng;
  readonly signal: AbortSignal;
}

/** A copy of the supernet that is trained further; the supernet itself stays as it is. */
export interface SupernetFork {
  /** Softmax of the copy's alphas. */
  probabilities(): ScoreMatrix;
  evaluate(options: {
    readonly decisions: Decisions;
    readonly mask?: OperationMask;
    readonly split?: SearchSplit;
  }): Promise<Evaluation>;
  /** Optimiser state lives from call to call. Throws `NUMERICS` where the loss is not finite. */
  tune(options: TuningOptions): Promise<void>;
}

/** A trained supernet at one checkpoint. Batch statistics are those of the evaluated batch. */
export interface SupernetView {
  /** Number of cells that share the architecture. */
  readonly cells: number;
  readonly image: ImageShape;
  /** Images of a split, by which an epoch is reckoned. */
  imageCount(split: SearchSplit): number;
  /** Needs `alphas`. */
  alphas(): ScoreMatrix;
  /** Softmax of the alphas over each edge's operations. Needs `alphas`. */
  probabilities(): ScoreMatrix;
  /** In order of steps; the last is this checkpoint. Needs `history`. */
  history(): readonly { readonly step: number; readonly alphas: ScoreMatrix }[];
  /** Needs `evaluation`. */
  evaluate(options?: EvaluationOptions): Promise<Evaluation>;
  /** One forward and backward pass per batch for all cells, edges and operations. Needs `gates`. */
  gateGradients(options?: GateOptions): Promise<GateGradients>;
  /** Runs a program of the criterion's own, batch by batch. Needs `programs`. */
  run(probe: Probe, options?: ProbeOptions): Promise<readonly ProbeResult[]>;
  /** Needs `weights`. */
  weights(): SupernetWeights;
  /** Needs `tuning`. */
  fork(): Promise<SupernetFork>;
}
