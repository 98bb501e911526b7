import { requireValues } from './require-values.js';

/**
 * Share of values strictly above each threshold, 0 … 1, in the order of the thresholds: the run-score
 * distribution of Agarwal et al. 2021, "Deep reinforcement learning at the edge of the statistical
 * precipice". Throws RangeError on no values or NaN.
 */
export function performanceProfile(values: readonly number[], thresholds: readonly number[]): number[] {
  requireValues('performanceProfile', values);
  requireValues('performanceProfile', thresholds, 0);
  return thresholds.map((threshold) => values.filter((value) => value > threshold).length / values.length);
}
