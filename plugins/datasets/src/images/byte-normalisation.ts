import type { Normalisation } from './normalised-pool.js';

/** Means and deviations that were published on the scale 0 … 255. */
export function byteNormalisation(mean: readonly number[], deviation: readonly number[]): Normalisation {
  const unit = (values: readonly number[]): number[] => values.map((value) => value / 255);
  return { mean: unit(mean), deviation: unit(deviation) };
}
