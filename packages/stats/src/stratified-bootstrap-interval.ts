import type { Rng } from '@touchstone/contract';
import { bcaLevels } from './bca-levels.js';
import { mean } from './mean.js';
import { requireConfidence } from './require-confidence.js';
import { requireFinite } from './require-finite.js';
import { selectQuantiles } from './select-quantiles.js';

export interface StratifiedBootstrapOptions {
  readonly rng: Rng;
  /** Of the values of all strata, concatenated in their order. */
  readonly statistic: (values: readonly number[]) => number;
  /** Default 10,000. */
  readonly resamples?: number;
  /** Coverage, between 0 and 1; default 0.95. */
  readonly confidence?: number;
}

/**
 * BCa bootstrap interval of a statistic over several strata, as over runs on several tasks (Agarwal et al.
 * 2021): every resample draws within each stratum, so that all keep their numbers of values. The
 * jackknife leaves out each value of each stratum in turn and is centred within strata, because
 * resampling moves nothing between them. Falls back to percentiles where the correction is undefined;
 * strata that are all constant give a point. Throws RangeError on no stratum, an empty one, values that
 * are not finite, or options out of range.
 */
export function stratifiedBootstrapInterval(
  strata: readonly (readonly number[])[],
  options: StratifiedBootstrapOptions,
): { low: number; high: number } {
  const { rng, statistic, resamples = 10_000, confidence = 0.95 } = options;
  requireConfidence('stratifiedBootstrapInterval', confidence);
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new RangeError(`stratifiedBootstrapInterval: resamples ${resamples}`);
  }
  if (strata.length === 0) throw new RangeError('stratifiedBootstrapInterval: no stratum');
  for (const stratum of strata) requireFinite('stratifiedBootstrapInterval', stratum);
  const observed = statistic(strata.flat());
  if (strata.every((stratum) => stratum.every((value) => value === stratum[0]))) {
    return { low: observed, high: observed };
  }
  const resample = strata.flat();
  const resampled = Float64Array.from({ length: resamples }, () => {
    let place = 0;
    for (const stratum of strata) {
      for (let draw = 0; draw < stratum.length; draw++) resample[place++] = stratum[rng.integer(stratum.length)]!;
    }
    return statistic(resample);
  });
  const corrected = bcaLevels({ observed, resampled, jackknife: jackknifeOf(strata, statistic), confidence });
  const [low, high] = selectQuantiles(resampled, corrected ?? [(1 - confidence) / 2, (1 + confidence) / 2]);
  return { low: low!, high: high! };
}

/** The statistic without each value in turn, every stratum shifted to the mean of all. */
function jackknifeOf(
  strata: readonly (readonly number[])[],
  statistic: (values: readonly number[]) => number,
): number[] {
  const all = strata.flat();
  let first = 0;
  const perStratum = strata.map((stratum) => {
    const start = first;
    first += stratum.length;
    // A stratum of one value never varies.
    if (stratum.length === 1) return [statistic(all)];
    return stratum.map((_, index) => statistic(all.toSpliced(start + index, 1)));
  });
  const centre = mean(perStratum.flat());
  return perStratum.flatMap((values) => {
    const shift = centre - mean(values);
    return values.map((value) => value + shift);
  });
}
