import type { StratifiedResamples } from './create-stratified-resamples.js';
import { rankedInterquartileMean } from './ranked-interquartile-mean.js';
import { requireFinite } from './require-finite.js';
import { stratifiedBootstrapInterval } from './stratified-bootstrap-interval.js';

/**
 * What stratifiedBootstrapInterval gives for interquartileMean on the same resamples (Agarwal et al. 2021),
 * many times faster. Throws RangeError unless there is one finite value per run of every stratum, or on a
 * confidence outside 0 … 1.
 */
export function stratifiedInterquartileMeanInterval(
  strata: readonly (readonly number[])[],
  resamples: StratifiedResamples,
  confidence = 0.95,
): { low: number; high: number } {
  // Places are finite whatever the values are, so the values are checked before they become places.
  for (const stratum of strata) requireFinite('stratifiedInterquartileMeanInterval', stratum);
  const { encoded, statistic } = rankedInterquartileMean(strata);
  return stratifiedBootstrapInterval(encoded, { resamples, statistic, confidence });
}
