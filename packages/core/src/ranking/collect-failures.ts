import type { FailureEntry } from '@touchstone/contract';
import type { RankingInput } from './ranking-input.js';

/** Every failed search and every failed criterion. */
export function collectFailures({ trials, checkpoints, criteria }: RankingInput): FailureEntry[] {
  return trials.flatMap((trial) => {
    const search: FailureEntry[] =
      trial.searchFailure === undefined
        ? []
        : [{ trial: trial.label, checkpoint: null, criterion: null, ...trial.searchFailure.error }];
    const rows = checkpoints.flatMap((checkpoint) =>
      criteria.flatMap(({ label }): FailureEntry[] => {
        const row = trial.row(checkpoint, label);
        return row?.status === 'failed' ? [{ trial: trial.label, checkpoint, criterion: label, ...row.error }] : [];
      }),
    );
    return [...search, ...rows];
  });
}
