import type { FailureEntry, Report } from '@touchstone/contract';
import { lastEntries } from './last-entries.js';
import type { RankedGroup } from './ranked-group.js';

export interface SplitReport {
  readonly groups: readonly RankedGroup[];
  /** Remarks that belong to no group. */
  readonly remarks: readonly string[];
  /** Failures that belong to no group, as of a plugin that does not load. */
  readonly failures: readonly FailureEntry[];
}

/**
 * The groups that a report was assembled from. Counts of trials and of comparisons left out stand in a
 * report for all groups together; with several groups each one's are found from its entries.
 */
export function splitReport(report: Report): SplitReport {
  const [only, ...others] = report.groups;
  const loose = report.failures.filter((failure) => !ofTrial(failure));
  if (only !== undefined && others.length === 0) {
    const { ranking, trajectories, comparisons, comparisonsLeftOut, trials, remarks } = report;
    const failures = report.failures.filter(ofTrial);
    const parts = { ranking, trajectories, comparisons, comparisonsLeftOut, trials, failures, remarks };
    return { groups: [{ group: only, ...parts }], remarks: [], failures: loose };
  }
  const prefixes = report.groups.map(({ id }) => `${id}: `);
  return {
    groups: report.groups.map((group, index) => {
      const own = <T extends { readonly group: string }>(all: readonly T[]): T[] =>
        all.filter((each) => each.group === group.id);
      const prefix = prefixes[index]!;
      const parts = {
        group,
        ranking: own(report.ranking),
        trajectories: own(report.trajectories),
        comparisons: own(report.comparisons),
        failures: own(report.failures.filter(ofTrial)),
        remarks: report.remarks
          .filter((remark) => remark.startsWith(prefix))
          .map((remark) => remark.slice(prefix.length)),
      };
      return { ...parts, trials: countTrials(parts), comparisonsLeftOut: countLeftOut(parts) };
    }),
    remarks: report.remarks.filter((remark) => !prefixes.some((prefix) => remark.startsWith(prefix))),
    failures: loose,
  };
}

function ofTrial({ trial }: FailureEntry): boolean {
  return trial !== null;
}

type Parts = Omit<RankedGroup, 'trials' | 'comparisonsLeftOut'>;

/** Seeds with a selection whose trial is in no failure are complete. */
function countTrials({ group, ranking, failures }: Parts): RankedGroup['trials'] {
  const failed = new Set(failures.map(({ trial }) => trial));
  const trialOf = new Map(group.supernets.map(({ seed, trial }) => [seed, trial]));
  const seeds = new Set(ranking.flatMap(({ selections }) => selections.map(({ seed }) => seed)));
  const ok = [...seeds].filter((seed) => !failed.has(trialOf.get(seed) ?? '')).length;
  return { ok, failed: failed.size };
}

/** All pairs that were tested, seeds in common assumed, but those that are listed. */
function countLeftOut({ group, ranking, comparisons }: Parts): number {
  const last = lastEntries(group, ranking);
  const contenders = last.filter(({ control }) => !control).length;
  const pairs = (contenders * (contenders - 1)) / 2 + contenders * (last.length - contenders);
  return Math.max(0, pairs - comparisons.length);
}
