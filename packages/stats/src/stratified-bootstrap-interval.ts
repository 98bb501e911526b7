import { bcaLevels } from './bca-levels.js';
import type { StratifiedResamples } from './create-stratified-resamples.js';
import { mean } from './mean.js';
import { requireConfidence } from './require-confidence.js';
import { requireFinite } from './require-finite.js';
import { selectQuantiles } from './select-quantiles.js';

export interface StratifiedBootstrapOptions {
  readonly resamples: StratifiedResamples;
  /** Of the values of all strata, concatenated in their order. */
  readonly statistic: (values: readonly number[]) => number;
  /** Coverage, between 0 and 1; default 0.95. */
  readonly confidence?: number;
}

/**
 * BCa bootstrap interval of a statistic over several strata, as over runs on several tasks (Agarwal et al.
 * 2021): every resample draws within each stratum, so that all keep their numbers of values. The
 * jackknife leaves out each value of each stratum in turn and is centred within strata, because
 * resampling moves nothing between them. Falls back to percentiles where the correction is undefined;
 * strata that are all constant give a point. Throws RangeError unless there is one finite value per run
 * of every stratum, or on a confidence outside 0 … 1.
 */
export function stratifiedBootstrapInterval(
  strata: readonly (readonly number[])[],
  options: StratifiedBootstrapOptions,
): { low: number; high: number } {
  const { resamples, statistic, confidence = 0.95 } = options;
  const { sizes, draws } = resamples;
  requireConfidence('stratifiedBootstrapInterval', confidence);
  if (strata.length !== sizes.length || strata.some((stratum, index) => stratum.length !== sizes[index])) {
    const lengths = strata.map(({ length }) => length).join(' + ');
    throw new RangeError(`stratifiedBootstrapInterval: ${lengths || 0} values for ${sizes.join(' + ')} runs`);
  }
  for (const stratum of strata) requireFinite('stratifiedBootstrapInterval', stratum);
  const observed = statistic(strata.flat());
  if (strata.every((stratum) => stratum.every((value) => value === stratum[0]))) {
    return { low: observed, high: observed };
  }
  const resample = strata.flat();
  let next = 0;
  const resampled = Float64Array.from({ length: resamples.resamples }, () => {
    let place = 0;
    for (const stratum of strata) {
      for (let draw = 0; draw < stratum.length; draw++) resample[place++] = stratum[draws[next++]!]!;
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
