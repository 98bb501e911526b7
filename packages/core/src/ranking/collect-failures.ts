import type { FailureEntry } from '@touchstone/contract';
import { groupId } from './group-id.js';
import type { RankedTrial, RankingInput } from './ranking-input.js';
import type { Selections } from './selections.js';

/** Every failed search, measurement of a supernet and scoring, by trial; within it by checkpoint. */
export function collectFailures(
  { trials, checkpoints, names }: RankingInput,
  selections: readonly Selections[],
): FailureEntry[] {
  const group = groupId(names);
  const ofScorings = new Map<RankedTrial, FailureEntry[]>();
  for (const { criterion, checkpoint, failures } of selections) {
    for (const { trial, error } of failures) {
      const entry = { group, trial: trial.label, checkpoint, criterion, ...error };
      const before = ofScorings.get(trial);
      if (before === undefined) ofScorings.set(trial, [entry]);
      else before.push(entry);
    }
  }
  return trials.flatMap((trial) => {
    const of = { group, trial: trial.label, criterion: null };
    const search = trial.searchFailure ? [{ ...of, checkpoint: null, ...trial.searchFailure.error }] : [];
    const supernets = checkpoints.flatMap((checkpoint) => {
      const row = trial.supernet(checkpoint);
      return row?.status === 'failed' ? [{ ...of, checkpoint, ...row.error }] : [];
    });
    return [...search, ...supernets, ...(ofScorings.get(trial) ?? [])];
  });
}
