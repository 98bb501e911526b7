import { studentizedRangeDistribution } from './studentized-range-distribution.js';

const LARGEST = 20;

/**
 * Quantile of the studentised range with infinite degrees of freedom: the range that `groups`
 * independent standard normal variables stay within with `probability` (as qtukey(p, k, Inf) in R).
 * Absolute error below 1e-9 for up to 1,000 groups and probabilities up to 1 − 1e-6.
 * Throws RangeError on a probability outside 0 … 1 (both excluded) or fewer than two groups.
 */
export function studentizedRangeQuantile(probability: number, groups: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`studentizedRangeQuantile: ${probability} is not a probability`);
  }
  if (!Number.isInteger(groups) || groups < 2) throw new RangeError(`studentizedRangeQuantile: ${groups} groups`);
  let low = 0;
  let high = LARGEST;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (studentizedRangeDistribution(middle, groups) < probability) low = middle;
    else high = middle;
  }
  return high;
}
