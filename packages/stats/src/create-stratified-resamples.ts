import type { Rng } from '@touchstone/contract';
import type { Resamples } from './create-resamples.js';

/** Resamples of a bootstrap over strata of runs, to be used for all values of the same runs. */
export interface StratifiedResamples {
  /** Number of runs of each stratum, and of draws from it in each resample. */
  readonly sizes: readonly number[];
  /** Number of resamples. */
  readonly resamples: number;
  /** resamples × runs of all strata in their order: the run, counted within its stratum, that was drawn. */
  readonly draws: Uint32Array;
  /** With a single stratum the same resamples as counts, which give the interval of a mean much sooner. */
  readonly counted: Resamples | undefined;
}

/**
 * Draws resamples with replacement within each stratum, so that all keep their numbers of runs (Agarwal
 * et al. 2021). Made once and used for every criterion with the same runs they pair the intervals, and
 * drawing anew for each would take longer than all else. The same generator gives one stratum the
 * resamples of createResamples. Default: 10,000 resamples. Throws RangeError on no stratum and on sizes
 * that are no positive count.
 */
export function createStratifiedResamples(
  sizes: readonly number[],
  options: { rng: Rng; resamples?: number },
): StratifiedResamples {
  const { rng, resamples = 10_000 } = options;
  if (sizes.length === 0) throw new RangeError('createStratifiedResamples: no stratum');
  for (const size of sizes) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`createStratifiedResamples: size ${size}`);
  }
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new RangeError(`createStratifiedResamples: resamples ${resamples}`);
  }
  const draws = new Uint32Array(resamples * sizes.reduce((sum, size) => sum + size, 0));
  let place = 0;
  for (let resample = 0; resample < resamples; resample++) {
    for (const size of sizes) for (let run = 0; run < size; run++) draws[place++] = rng.integer(size);
  }
  const counted = sizes.length === 1 ? { size: sizes[0]!, resamples, counts: countDraws(draws, sizes[0]!) } : undefined;
  return { sizes: [...sizes], resamples, draws, counted };
}

function countDraws(draws: Uint32Array, size: number): Uint8Array {
  const counts = new Uint8Array(draws.length);
  for (let first = 0; first < draws.length; first += size) {
    for (let draw = 0; draw < size; draw++) counts[first + draws[first + draw]!]! += 1;
  }
  return counts;
}
