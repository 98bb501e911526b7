import { mean } from '@touchstone/stats';
import type { Selections } from './selections.js';

export interface Ranked extends Selections {
  /** Mean test accuracy, percent. */
  readonly mean: number;
  /** 1 is best; criteria with equal means have equal ranks. */
  readonly rank: number;
}

/** The criteria of one checkpoint in order of mean test accuracy, best first; those without a selection are left out. */
export function orderSelections(ofCheckpoint: readonly Selections[]): Ranked[] {
  const ordered = ofCheckpoint
    .filter(({ trials }) => trials.length > 0)
    .map((each) => ({ ...each, mean: mean(each.accuracies) }))
    .sort((a, b) => b.mean - a.mean || Number(a.control) - Number(b.control));
  const rankOf = new Map<number, number>();
  for (const [place, each] of ordered.entries()) if (!rankOf.has(each.mean)) rankOf.set(each.mean, place + 1);
  return ordered.map((each) => ({ ...each, rank: rankOf.get(each.mean)! }));
}
