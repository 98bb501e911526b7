import { missing } from './percent.js';

/**
 * Published means, and for cells without one the mean of their trainings; how many trainings each is of.
 * Means of stored trainings are off by at most 10⁻⁵ points.
 */
export function meanColumns(
  published: Uint32Array,
  trials: Uint32Array,
  seeds: ReadonlyMap<number, Uint32Array>,
): { readonly means: Uint32Array; readonly trials: Uint32Array } {
  const means = published.slice();
  const counts = trials.slice();
  const columns = [...seeds.values()];
  for (let cell = 0; cell < means.length; cell++) {
    if (means[cell] !== missing) continue;
    const known = columns.map((column) => column[cell]!).filter((stored) => stored !== missing);
    if (known.length === 0) continue;
    means[cell] = Math.round(known.reduce((sum, stored) => sum + stored, 0) / known.length);
    counts[cell] = known.length;
  }
  return { means, trials: counts };
}
