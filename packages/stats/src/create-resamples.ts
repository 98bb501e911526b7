import type { Rng } from '@touchstone/contract';

/** Resamples of a bootstrap over `size` runs, to be used for all values of the same runs. */
export interface Resamples {
  /** Number of runs, and of draws in each resample. */
  readonly size: number;
  /** Number of resamples. */
  readonly resamples: number;
  /** resamples × size: how often each run was drawn. */
  readonly counts: Uint8Array;
}

/**
 * Draws resamples with replacement (Efron 1979). Made once and used for every criterion with the same
 * runs they pair the intervals and cost nothing more. The same generator gives the resamples of
 * bootstrapInterval. Default: 10,000 resamples. Throws RangeError on sizes that are no positive count.
 */
export function createResamples(size: number, options: { rng: Rng; resamples?: number }): Resamples {
  const { rng, resamples = 10_000 } = options;
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`createResamples: size ${size}`);
  if (!Number.isInteger(resamples) || resamples < 1) throw new RangeError(`createResamples: resamples ${resamples}`);
  // A byte suffices: that one of more than 255 runs is drawn more than 255 times has probability below 1e-500.
  const counts = new Uint8Array(resamples * size);
  for (let first = 0; first < counts.length; first += size) {
    for (let draw = 0; draw < size; draw++) counts[first + rng.integer(size)]! += 1;
  }
  return { size, resamples, counts };
}
