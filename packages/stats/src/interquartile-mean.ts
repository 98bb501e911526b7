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
  // A typed array sorts numbers without calling back: a bootstrap does this thousands of times.
  const sorted = new Float64Array(values).sort();
  const dropped = Math.floor(values.length / 4);
  let sum = 0;
  for (let index = dropped; index < sorted.length - dropped; index++) sum += sorted[index]!;
  return sum / (sorted.length - 2 * dropped);
}
