import type { Report } from '@touchstone/contract';
import { overallSection } from './overall/overall-section.js';
import type { RankedGroup } from './ranked-group.js';
import { uniqueGroups } from './unique-groups.js';

/**
 * One report of several groups. Ids are made unique; with more than one group every remark says whose it is.
 * @param createdAt ISO 8601
 */
export function assembleReport(groups: readonly RankedGroup[], createdAt: string): Report {
  const unique = uniqueGroups(groups);
  const several = unique.length > 1;
  const sum = (of: (group: RankedGroup) => number): number => unique.reduce((total, each) => total + of(each), 0);
  return {
    schema: 'touchstone.report/2',
    createdAt,
    groups: unique.map(({ group }) => group),
    ranking: unique.flatMap(({ ranking }) => ranking),
    trajectories: unique.flatMap(({ trajectories }) => trajectories),
    comparisons: unique.flatMap(({ comparisons }) => comparisons),
    comparisonsLeftOut: sum(({ comparisonsLeftOut }) => comparisonsLeftOut),
    overall: overallSection(unique),
    trials: { ok: sum(({ trials }) => trials.ok), failed: sum(({ trials }) => trials.failed) },
    failures: unique.flatMap(({ failures }) => failures),
    remarks: unique.flatMap(({ group, remarks }) =>
      remarks.map((remark) => (several ? `${group.id}: ${remark}` : remark)),
    ),
  };
}
