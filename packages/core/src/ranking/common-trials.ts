import type { Selections } from './selections.js';

type WithTrials = Pick<Selections, 'trials'>;

/** The trials that all have a result in, ascending. */
export function commonTrials(all: readonly WithTrials[]): readonly number[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  return others.reduce<readonly number[]>((common, { trials }) => {
    if (trials === common) return common;
    const present = new Set(trials);
    return common.filter((trial) => present.has(trial));
  }, first.trials);
}

/** The part of a column that belongs to some of its trials. */
export function onTrials<T>({ trials }: WithTrials, column: readonly T[], wanted: readonly number[]): readonly T[] {
  if (wanted.length === trials.length) return column;
  const present = new Set(wanted);
  return column.filter((_, place) => present.has(trials[place]!));
}
