import type { RankingEntry, RowError } from '@touchstone/contract';
import type { KnownArchitecture } from './architecture-facts.js';
import type { RankedTrial } from './ranking-input.js';

/** What one criterion selected at one checkpoint: columns over the trials that have a result. */
export interface Selections {
  readonly criterion: string;
  readonly control: boolean;
  /** Reads the table itself; see `RankedCriterion`. */
  readonly oracle: boolean;
  readonly checkpoint: number;
  /** Index of each trial with a result, ascending; the same array wherever all trials have one. */
  readonly trials: readonly number[];
  readonly selected: readonly KnownArchitecture[];
  /** Test accuracies, percent. */
  readonly accuracies: readonly number[];
  /**
   * Supernet minus discretised supernet on held-out search images, percentage points, of the selections that
   * were made at this checkpoint.
   */
  readonly gaps: readonly number[];
  /** Rank correlations with the oracle, of the trials where they are defined. */
  readonly quality: Readonly<Record<'best' | 'mean', Readonly<Record<'kendall' | 'spearman', readonly number[]>>>>;
  /** Fleiss' kappa between batches, of the trials where it is defined. */
  readonly batchKappas: readonly number[];
  readonly scores: RankingEntry['scores'];
  readonly cost: RankingEntry['cost'];
  readonly failures: readonly { readonly trial: RankedTrial; readonly error: RowError }[];
  /** Trials whose search or scoring failed. */
  readonly failed: number;
  /** Trials without a row although their search did not fail. */
  readonly missing: number;
  /** Selections that the table does not know. */
  readonly unknown: number;
}
