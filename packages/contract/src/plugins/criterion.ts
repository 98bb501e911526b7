import type { Rng } from '../random/rng.js';
import type { ScoreMatrix } from '../scores.js';
import type { Benchmark, BenchmarkQuery } from './benchmark.js';
import type { SearchSplit } from './dataset.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';
import type { Architecture, SearchSpace } from './space.js';

/**
 * What a criterion uses. The core provides only what is declared:
 * - `alphas`: architecture parameters at this checkpoint
 * - `history`: architecture parameters at this and all earlier checkpoints, step 0 included
 * - `evaluation`: loss and accuracy of the supernet on held-out images, operations masked or not
 * - `gates`: gradients of the loss with respect to gates
 * - `oracle`: the table of true accuracies; for controls and upper bounds only
 */
export type Need = 'alphas' | 'history' | 'evaluation' | 'gates' | 'oracle';

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

/** A trained supernet at one checkpoint. Batch statistics are those of the evaluated batch. */
export interface SupernetView {
  /** Number of cells that share the architecture. */
  readonly cells: number;
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
}

/** True accuracies, for the controls that declare `oracle`. */
export interface OracleView {
  readonly benchmark: Benchmark;
  /** The query that results are judged by. */
  readonly query: BenchmarkQuery;
}

export interface CriterionContext {
  readonly space: SearchSpace;
  readonly supernet: SupernetView;
  /** Needs `oracle`. */
  readonly oracle: OracleView;
  /** Step of the checkpoint; 0 is the untrained supernet. */
  readonly step: number;
  /** This criterion's own stream at this checkpoint. */
  readonly rng: Rng;
  readonly signal: AbortSignal;
}

interface CriterionBase<S extends OptionsSchema> extends PluginBase<'criterion', S> {
  readonly needs: readonly Need[];
  /** A control is always part of a ranking and never counts as a contender. */
  readonly control?: boolean;
}

export interface ScoringCriterion<S extends OptionsSchema> extends CriterionBase<S> {
  /** Scores of edges × operations; the space's rule turns them into an architecture. */
  score(context: CriterionContext, options: OptionsOf<S>): ScoreMatrix | Promise<ScoreMatrix>;
}

export interface SelectingCriterion<S extends OptionsSchema> extends CriterionBase<S> {
  /** For procedures that do not come down to one score per operation. */
  select(context: CriterionContext, options: OptionsOf<S>): Architecture | Promise<Architecture>;
}

export type CriterionPlugin<S extends OptionsSchema = OptionsSchema> = ScoringCriterion<S> | SelectingCriterion<S>;

export function defineCriterion<const S extends OptionsSchema = NoOptions>(
  definition: Definition<ScoringCriterion<S>> | Definition<SelectingCriterion<S>>,
): CriterionPlugin<S> {
  return definePlugin('criterion', definition);
}
