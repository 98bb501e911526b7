import type { RankingEntry } from '@touchstone/contract';
import type { GroupStanding } from './group-results.js';

/** The results of a group at the last checkpoint where a contender leads. */
export interface LedStanding extends GroupStanding {
  readonly leader: RankingEntry;
}
