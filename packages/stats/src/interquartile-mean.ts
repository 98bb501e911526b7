import { mean } from './mean.js';
import { requireValues } from './require-values.js';

/**
 * Mean of the middle half, as rliable computes it (Agarwal et al. 2021, "Deep reinforcement learning
 * at the edge of the statistical precipice"): scipy.stats.trim_mean with proportiontocut = 0.25.
 * ⌊n/4⌋ values are dropped at each end and the rest count fully; n need not be a multiple of 4.
 * So five values lose the lowest and the highest, and up to three values lose none.
 * Throws RangeError on no values or NaN.
 */
export function interquartileMean(values: readonly number[]): number {
  requireValues('interquartileMean', values);
  const sorted = values.toSorted((a, b) => a - b);
  const dropped = Math.floor(values.length / 4);
  return mean(sorted.slice(dropped, sorted.length - dropped));
}
