import type { Resamples } from './create-resamples.js';
import { requireFinite } from './require-finite.js';

/**
 * The mean of `values` (one per run) in each resample, in the order of the resamples: to bootstrap means,
 * differences of means, or maxima that are chosen anew in every resample.
 * Throws RangeError unless there is one finite value per run.
 */
export function resampledMeans(values: readonly number[], { size, resamples, counts }: Resamples): Float64Array {
  requireFinite('resampledMeans', values);
  if (values.length !== size) throw new RangeError(`resampledMeans: ${values.length} values for ${size} runs`);
  const runs = Float64Array.from(values);
  const means = new Float64Array(resamples);
  const blocks = size - (size % 4);
  let place = 0;
  for (let resample = 0; resample < resamples; resample++) {
    // Four sums, because one would wait for each addition before the next.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let run = 0;
    for (; run < blocks; run += 4, place += 4) {
      a += counts[place]! * runs[run]!;
      b += counts[place + 1]! * runs[run + 1]!;
      c += counts[place + 2]! * runs[run + 2]!;
      d += counts[place + 3]! * runs[run + 3]!;
    }
    for (; run < size; run++, place++) a += counts[place]! * runs[run]!;
    means[resample] = (a + b + (c + d)) / size;
  }
  return means;
}
