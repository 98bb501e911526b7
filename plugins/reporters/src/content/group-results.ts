import type { PairedComparison, RankingEntry, Report, ReportGroup, Trajectory } from '@touchstone/contract';
import { lastCheckpoint } from './last-checkpoint.js';

/** All that a report says about one space × dataset × searcher. */
export interface GroupResults {
  readonly group: ReportGroup;
  /** At every checkpoint. */
  readonly ranking: readonly RankingEntry[];
  /** At the last checkpoint, by rank. */
  readonly last: readonly RankingEntry[];
  /** The best contender at the last checkpoint. */
  readonly leader: RankingEntry | undefined;
  /** By criterion. */
  readonly trajectories: ReadonlyMap<string, Trajectory>;
  readonly comparisons: readonly PairedComparison[];
}

/** What a verdict on a group is made of. */
export type GroupStanding = Pick<GroupResults, 'last' | 'leader' | 'comparisons'>;

/** The report by group, in the report's order. */
export function groupResults(report: Report): GroupResults[] {
  const rankings = byGroup(report.ranking);
  const trajectories = byGroup(report.trajectories);
  const comparisons = byGroup(report.comparisons);
  return report.groups.map((group) => {
    const ranking = rankings.get(group.id) ?? [];
    const last = lastCheckpoint(ranking)?.entries ?? [];
    return {
      group,
      ranking,
      last,
      leader: last.find((entry) => !entry.control),
      trajectories: new Map((trajectories.get(group.id) ?? []).map((each) => [each.criterion, each])),
      comparisons: comparisons.get(group.id) ?? [],
    };
  });
}

function byGroup<T extends { readonly group: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.group);
    if (group === undefined) groups.set(item.group, [item]);
    else group.push(item);
  }
  return groups;
}
