import type { RankingEntry, ReportGroup } from '@touchstone/contract';

/** Entries of a group at its last checkpoint, which decides ranks. */
export function lastEntries(group: ReportGroup, ranking: readonly RankingEntry[]): RankingEntry[] {
  const last = group.checkpoints.at(-1);
  return ranking.filter((entry) => entry.group === group.id && entry.checkpoint === last);
}
