import type { Report } from '@touchstone/contract';
import { collectFailures } from './collect-failures.js';
import { collectSelections } from './collect-selections.js';
import { collectSupernets } from './collect-supernets.js';
import { comparePairs } from './compare-pairs.js';
import { createJudge } from './create-judge.js';
import { orderSelections } from './order-selections.js';
import { rankEntry } from './rank-entry.js';
import type { RankingInput } from './ranking-input.js';
import { remarksOf } from './remarks-of.js';
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
    const comparisons = comparePairs(ranked);
    const letters = tieGroups(
      ranked.map(({ criterion }) => criterion),
      comparisons,
    );
    const entries = ranked.map((each) => rankEntry(each, input, judge, letters.get(each.criterion)!));
    return { entries, comparisons };
  });
  const failures = collectFailures(input);
  const failedTrials = new Set(failures.map(({ trial }) => trial));
  const comparisons = checkpoints.at(-1)!.comparisons;
  return {
    ranking: checkpoints.toReversed().flatMap(({ entries }) => entries),
    comparisons,
    trials: { ok: input.trials.length - failedTrials.size, failed: failedTrials.size },
    failures,
    supernets: collectSupernets(input),
    remarks: remarksOf({ input, judge, selections: selections.flat(), failures, pairs: comparisons.length }),
  };
}
