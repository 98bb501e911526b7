import { requirePairs } from './require-pairs.js';

/**
 * Kendall's tau-b (Kendall 1945), −1 … 1, corrected for ties on both sides. Undefined when a side is
 * constant or has fewer than two values. Compares all pairs. Throws RangeError on unequal lengths or NaN.
 */
export function kendallTauB(first: readonly number[], second: readonly number[]): number | undefined {
  requirePairs('kendallTauB', first, second);
  let score = 0;
  let untiedFirst = 0;
  let untiedSecond = 0;
  for (let high = 1; high < first.length; high++) {
    for (let low = 0; low < high; low++) {
      const a = order(first[low]!, first[high]!);
      const b = order(second[low]!, second[high]!);
      score += a * b;
      untiedFirst += a * a;
      untiedSecond += b * b;
    }
  }
  if (untiedFirst === 0 || untiedSecond === 0) return undefined;
  return score / Math.sqrt(untiedFirst * untiedSecond);
}

function order(low: number, high: number): number {
  return Number(low < high) - Number(low > high);
}
