import { mean } from '@touchstone/stats';
import type { Selections } from './selection.js';

export interface Ranked extends Selections {
  /** Mean test accuracy, percent. */
  readonly mean: number;
  /** 1 is best; criteria with equal means have equal ranks. */
  readonly rank: number;
}

/** The criteria of one checkpoint in order of mean test accuracy, best first; those without a selection are left out. */
export function orderSelections(ofCheckpoint: readonly Selections[]): Ranked[] {
  const present = ofCheckpoint.filter(({ selections }) => selections.length > 0);
  const means = present.map(({ selections }) => mean(selections.map(({ testAccuracy }) => testAccuracy)));
  const rankOf = (own: number): number => 1 + means.filter((other) => other > own).length;
  return present
    .map((each, index) => Object.assign({ mean: means[index]!, rank: rankOf(means[index]!) }, each))
    .sort((a, b) => a.rank - b.rank || Number(a.control) - Number(b.control));
}
