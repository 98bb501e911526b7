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
  const withMeans = ofCheckpoint
    .filter(({ selections }) => selections.length > 0)
    .map((each) => ({ ...each, mean: mean(each.selections.map(({ testAccuracy }) => testAccuracy)) }));
  return withMeans
    .map((each) => ({ ...each, rank: 1 + withMeans.filter((other) => other.mean > each.mean).length }))
    .sort((a, b) => a.rank - b.rank || Number(a.control) - Number(b.control));
}
