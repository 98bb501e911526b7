import type { OverallEntry, Report } from '@touchstone/contract';
import { performanceProfile } from '@touchstone/stats';
import type { RankedGroup } from '../ranked-group.js';
import { collectRuns, type CriterionRuns } from './collect-runs.js';
import { normalisedScores } from './normalised-scores.js';

/** −50 … 100 in steps of 5: below 0 a selection is worse than a random architecture. */
const thresholds = Array.from({ length: 31 }, (_, index) => -50 + 5 * index);

/** All criteria over all groups, at each one's last checkpoint. */
export function overallSection(groups: readonly RankedGroup[]): Report['overall'] {
  const all = collectRuns(groups);
  const total = all.reduce((sum, { strata }) => sum + strata.reduce((runs, each) => runs + each.length, 0), 0);
  const scoreOf = normalisedScores(total);
  const ordered = all
    .map((runs) => ({ runs, score: scoreOf(runs), complete: runs.strata.length === groups.length }))
    .sort((a, b) => Number(b.complete) - Number(a.complete) || b.score.mean - a.score.mean);
  let rank = 1;
  const ranking = ordered.map(({ runs, score, complete }, place) => {
    const before = ordered[place - 1];
    if (before?.complete !== complete || before.score.mean !== score.mean) rank = place + 1;
    return entry(runs, score, rank);
  });
  return { thresholds, ranking };
}

function entry(runs: CriterionRuns, score: OverallEntry['normalisedScore'], rank: number): OverallEntry {
  const values = runs.strata.flat();
  return {
    criterion: runs.criterion,
    control: runs.control,
    ...(runs.oracle === undefined ? {} : { oracle: runs.oracle }),
    rank,
    groups: runs.strata.length,
    runs: values.length,
    failed: runs.failed,
    normalisedScore: score,
    meanRank: runs.control ? null : runs.ranks.reduce((sum, each) => sum + each, 0) / runs.ranks.length,
    profile: performanceProfile(values, thresholds),
  };
}
