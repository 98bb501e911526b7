import { requireValues } from './require-values.js';

/** Ranks from 1 for the smallest; equal values share the mean of their ranks. Throws RangeError on NaN. */
export function averageRanks(values: readonly number[]): number[] {
  requireValues('averageRanks', values, 0);
  const order = values.map((_, index) => index).sort((a, b) => compare(values[a]!, values[b]!));
  const ranks = values.map(() => 0);
  for (let first = 0; first < order.length;) {
    let end = first;
    while (end < order.length && values[order[end]!] === values[order[first]!]) end++;
    const shared = (first + 1 + end) / 2;
    for (const index of order.slice(first, end)) ranks[index] = shared;
    first = end;
  }
  return ranks;
}

/** A difference would be NaN for two equal infinities. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
