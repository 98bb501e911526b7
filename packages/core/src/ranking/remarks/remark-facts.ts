import type { FailureEntry, FriedmanSummary, Trajectory } from '@touchstone/contract';
import type { Family } from '../family.js';
import type { RankingContext } from '../ranking-context.js';
import type { Selections } from '../selections.js';

/** What remarks are made of. */
export interface RemarkFacts {
  readonly context: RankingContext;
  readonly selections: readonly Selections[];
  readonly failures: readonly FailureEntry[];
  /** Contenders, then contenders with controls. */
  readonly families: readonly [Family, Family];
  readonly friedman: FriedmanSummary | null;
  readonly trajectories: readonly Trajectory[];
  /** Whether tie groups say of every pair that it could not be told apart. */
  readonly lettersComplete: boolean;
  /** Number of resamples behind every interval. */
  readonly resamples: number;
}
