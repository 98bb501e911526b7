import { bcaLevels } from './bca-levels.js';
import type { Resamples } from './create-resamples.js';
import { mean } from './mean.js';
import { requireConfidence } from './require-confidence.js';
import { resampledMeans } from './resampled-means.js';
import { selectQuantiles } from './select-quantiles.js';

/**
 * BCa bootstrap interval of the mean of `values`, one per run: what bootstrapInterval gives on the same
 * resamples, many times faster. Falls back to percentiles where the correction is undefined; constant
 * data give a point. Throws RangeError unless there is one finite value per run, or on a confidence
 * outside 0 … 1.
 */
export function meanInterval(
  values: readonly number[],
  resamples: Resamples,
  confidence = 0.95,
): { low: number; high: number } {
  requireConfidence('meanInterval', confidence);
  const means = resampledMeans(values, resamples);
  const observed = mean(values);
  if (values.every((value) => value === values[0])) return { low: observed, high: observed };
  const jackknife = values.map((value) => observed + (observed - value) / (values.length - 1));
  const corrected = bcaLevels({ observed, resampled: means, jackknife, confidence });
  const [low, high] = selectQuantiles(means, corrected ?? [(1 - confidence) / 2, (1 + confidence) / 2]);
  return { low: low!, high: high! };
}
