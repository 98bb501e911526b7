import type { Report } from '@touchstone/contract';
import { collectFailures } from './collect-failures.js';
import { collectSelections } from './collect-selections.js';
import { collectSupernets } from './collect-supernets.js';
import { createJudge } from './create-judge.js';
import { orderSelections } from './order-selections.js';
import { pairedComparison } from './paired-comparison.js';
import { rankEntry } from './rank-entry.js';
import type { RankedTrial, RankingInput } from './ranking-input.js';
import { remarksOf } from './remarks-of.js';
import { testPairs } from './test-pairs.js';
import { tieGroups } from './tie-groups.js';

export type RankedRows = Omit<Report, 'schema' | 'provenance'>;

/**
 * Ranks rows by the table: the last checkpoint first, within a checkpoint by mean test accuracy.
 * Everything that needs the truth is computed here, so a better table needs no new run.
 */
export function rankRows(input: RankingInput): RankedRows {
  const judge = createJudge(input);
  const selections = input.checkpoints.map((checkpoint) =>
    input.criteria.map((criterion) => collectSelections(input, criterion, checkpoint)),
  );
  const checkpoints = selections.map((ofCheckpoint) => {
    const ranked = orderSelections(ofCheckpoint);
    const tests = testPairs(ranked);
    const letters = tieGroups(
      ranked.map(({ criterion }) => criterion),
      tests,
    );
    const entries = ranked.map((each) => rankEntry(each, input, judge, letters.get(each.criterion)!));
    return { entries, tests };
  });
  const failures = collectFailures(input);
  const failedTrials = new Set(failures.map(({ trial }) => trial));
  const comparisons = checkpoints.at(-1)!.tests.map(pairedComparison);
  return {
    ranking: checkpoints.toReversed().flatMap(({ entries }) => entries),
    comparisons,
    trials: { ok: countComplete(input, failedTrials), failed: failedTrials.size },
    failures,
    supernets: collectSupernets(input),
    remarks: remarksOf({ input, judge, selections: selections.flat(), failures, pairs: comparisons.length }),
  };
}

/** Trials with results and without a failure. */
function countComplete({ trials, checkpoints, criteria }: RankingInput, failed: ReadonlySet<string>): number {
  const hasRows = ({ row }: RankedTrial): boolean =>
    checkpoints.some((step) => criteria.some(({ label }) => row(step, label) !== undefined));
  return trials.filter((trial) => !failed.has(trial.label) && hasRows(trial)).length;
}
