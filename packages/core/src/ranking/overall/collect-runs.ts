import type { FailureEntry, RankingEntry, ReportGroup } from '@touchstone/contract';
import { lastEntries } from '../last-entries.js';
import type { RankedGroup } from '../ranked-group.js';

/** Everything about one criterion at the last checkpoints of all groups. */
export interface CriterionRuns {
  readonly criterion: string;
  readonly control: boolean;
  /** As in the first entry that says it; undefined where none does. */
  readonly oracle: boolean | undefined;
  /** Normalised scores of the runs, by group that has any. */
  readonly strata: number[][];
  /** Rank among contenders, by the same groups; empty for a control. */
  readonly ranks: number[];
  readonly failed: number;
}

export function collectRuns(groups: readonly RankedGroup[]): CriterionRuns[] {
  const all = new Map<string, CriterionRuns>();
  for (const { group, ranking } of groups) {
    const entries = lastEntries(group, ranking);
    const rankOf = ranksAmongContenders(entries);
    for (const entry of entries) {
      const { criterion, control, oracle, selections } = entry;
      const before = all.get(criterion) ?? { criterion, control, oracle, strata: [], ranks: [], failed: 0 };
      before.strata.push(selections.map(({ testAccuracy }) => normalise(testAccuracy, group)));
      if (!control) before.ranks.push(rankOf.get(entry)!);
      all.set(criterion, { ...before, oracle: before.oracle ?? oracle, failed: before.failed + entry.failed });
    }
  }
  return [...all.values()].map((runs) => ({ ...runs, failed: runs.failed + failedElsewhere(runs.criterion, groups) }));
}

/** Of a table whose architectures are all equal every one is a random one: 0. */
function normalise(accuracy: number, { optimum, randomMean }: ReportGroup): number {
  const scale = optimum.accuracy - randomMean;
  return scale > 0 ? (100 * (accuracy - randomMean)) / scale : 0;
}

function ranksAmongContenders(entries: readonly RankingEntry[]): Map<RankingEntry, number> {
  const contenders = entries.filter(({ control }) => !control).sort((a, b) => a.rank - b.rank);
  const ranks = new Map<RankingEntry, number>();
  for (const [place, entry] of contenders.entries()) {
    const before = contenders[place - 1];
    ranks.set(entry, before?.rank === entry.rank ? ranks.get(before)! : place + 1);
  }
  return ranks;
}

/** A criterion that failed on all seeds of a group has no entry there. */
function failedElsewhere(criterion: string, groups: readonly RankedGroup[]): number {
  let count = 0;
  for (const { group, ranking, failures } of groups) {
    const own = failures.filter((each: FailureEntry) => each.criterion === criterion);
    if (own.length === 0 || lastEntries(group, ranking).some((entry) => entry.criterion === criterion)) continue;
    const searches = failures.filter((each) => each.criterion === null && each.checkpoint === null);
    count += own.filter(({ checkpoint }) => checkpoint === group.checkpoints.at(-1)).length + searches.length;
  }
  return count;
}
