import type { StratifiedResamples } from './create-stratified-resamples.js';
import { meanInterval } from './mean-interval.js';
import { stratifiedBootstrapInterval } from './stratified-bootstrap-interval.js';

/**
 * What stratifiedBootstrapInterval gives for the mean of the values of all strata on the same resamples,
 * sooner. Throws RangeError unless there is one finite value per run of every stratum, or on a confidence
 * outside 0 … 1.
 */
export function stratifiedMeanInterval(
  strata: readonly (readonly number[])[],
  resamples: StratifiedResamples,
  confidence = 0.95,
): { low: number; high: number } {
  if (resamples.counted !== undefined && strata.length === 1) {
    return meanInterval(strata[0]!, resamples.counted, confidence);
  }
  return stratifiedBootstrapInterval(strata, { resamples, statistic: meanOf, confidence });
}

/** As `mean`, without its checks: they take longer than the sum, and this runs for every resample. */
function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
