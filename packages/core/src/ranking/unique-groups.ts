import { groupId } from './group-id.js';
import type { RankedGroup } from './ranked-group.js';

/** The groups with ids of their own: of those with the same names the second and following get a number behind. */
export function uniqueGroups(groups: readonly RankedGroup[]): RankedGroup[] {
  const seen = new Map<string, number>();
  return groups.map((each) => {
    const base = groupId(each.group);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return renamed(each, count === 1 ? base : `${base} #${count}`);
  });
}

function renamed(each: RankedGroup, id: string): RankedGroup {
  if (each.group.id === id) return each;
  return {
    ...each,
    group: { ...each.group, id },
    ranking: each.ranking.map((entry) => ({ ...entry, group: id })),
    trajectories: each.trajectories.map((entry) => ({ ...entry, group: id })),
    comparisons: each.comparisons.map((entry) => ({ ...entry, group: id })),
    failures: each.failures.map((entry) => ({ ...entry, group: id })),
  };
}
