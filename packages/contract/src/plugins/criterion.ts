import type { Rng } from '../random/rng.js';
import type { ScoreMatrix } from '../scores.js';
import type { Benchmark, BenchmarkQuery } from './benchmark.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';
import type { Architecture, SearchSpace } from './space.js';
import type { SupernetView } from './supernet-view.js';

/**
 * What a criterion uses. The core provides only what is declared:
 * - `alphas`: architecture parameters at this checkpoint
 * - `history`: architecture parameters at this and all earlier checkpoints, step 0 included
 * - `evaluation`: loss and accuracy of the supernet on held-out images, operations masked or not
 * - `gates`: gradients of the loss with respect to gates
 * - `programs`: programs of the criterion's own over the supernet's inner values
 * - `weights`: the supernet's weights
 * - `tuning`: copies of the supernet that are trained further
 * - `untrained`: the supernet that it is given is the one of step 0, whatever the checkpoint; it is
 *   scored once and stands for every checkpoint
 * - `oracle`: the table of true accuracies; for controls and upper bounds only
 */
export type Need =
  | 'alphas'
  | 'history'
  | 'evaluation'
  | 'gates'
  | 'programs'
  | 'weights'
  | 'tuning'
  | 'untrained'
  | 'oracle';

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

/** For `--criteria @zero-cost` and the list. */
export type CriterionFamily =
  | 'strength'
  | 'alpha'
  | 'perturbation'
  | 'zero-cost'
  | 'contribution'
  | 'weights'
  | 'control';

/**
 * What scoring one checkpoint costs:
 * - `free`: no pass
 * - `gradient`: about one forward and backward pass per batch, whatever the number of operations
 * - `evaluations`: a pass per batch for every operation, or more
 * - `training`: trains the supernet further
 */
export type CostClass = 'free' | 'gradient' | 'evaluations' | 'training';

interface CriterionBase<S extends OptionsSchema> extends PluginBase<'criterion', S> {
  /**
   * Why the criterion is undefined in a space, whatever the supernet; nothing where it is defined. `all` and families
   * leave it out there with a remark; asked for by name, its rows are errors.
   */
  undefinedIn?(space: SearchSpace): string | undefined;
  readonly needs: readonly Need[];
  /** A control is always part of a ranking and never counts as a contender. */
  readonly control?: boolean;
  readonly family?: CriterionFamily;
  readonly costClass?: CostClass;
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
