import type { PairedComparison } from '@touchstone/contract';
import type { GroupStanding } from './group-results.js';
import { orient } from './orient.js';

/** Comparisons of the best contender with the others of a family: leader first, others by rank. */
export function leaderComparisons(
  { leader, last, comparisons }: GroupStanding,
  family: PairedComparison['family'],
): PairedComparison[] {
  if (leader === undefined) return [];
  const { criterion } = leader;
  const ranks = new Map(last.map((entry) => [entry.criterion, entry.rank]));
  return comparisons
    .filter((pair) => pair.family === family && (pair.first === criterion || pair.second === criterion))
    .map((pair) => orient(pair, criterion))
    .sort((one, other) => (ranks.get(one.second) ?? 0) - (ranks.get(other.second) ?? 0));
}
