import type { RankingEntry } from '@touchstone/contract';
import type { ChoiceComparison } from './compare-choices.js';
import type { GroupTruth } from './open-truth.js';

/** Two criteria of a group, their selections compared, not yet corrected for the number of comparisons. */
export interface OpenPair {
  readonly group: string;
  readonly first: RankingEntry;
  readonly second: RankingEntry;
  readonly found: ChoiceComparison;
  readonly truth: GroupTruth;
}
