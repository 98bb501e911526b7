import { requireValues } from './require-values.js';

/**
 * Quantile of values that are sorted in ascending order, linear between order statistics
 * (type 7 of Hyndman and Fan 1996, the default of R and NumPy). `level` is clamped to 0 … 1.
 * Throws RangeError on no values or NaN.
 */
export function quantile(sorted: readonly number[], level: number): number {
  requireValues('quantile', sorted);
  const position = Math.min(1, Math.max(0, level)) * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
