import { percentileOf } from '@touchstone/benchmarks';
import type { Architecture, Benchmark } from '@touchstone/contract';
import type { KnownAccuracy } from './architecture-report.js';
import type { ListedSpace } from './list-space.js';

/** What each table of a benchmark knows of an architecture; tables that do not know it are left out. */
export function knownAccuracies(
  benchmark: Benchmark,
  architecture: Architecture,
  listed: ListedSpace | undefined,
): KnownAccuracy[] {
  return benchmark.tables.flatMap(({ dataset, split, epochs, seeds }) => {
    const query = { dataset, split, epochs };
    const mean = benchmark.query(architecture, { ...query, seed: 'mean' });
    if (mean === undefined) return [];
    const single = seeds.flatMap((seed) => {
      const accuracy = benchmark.query(architecture, { ...query, seed });
      return accuracy === undefined ? [] : [{ seed, accuracy }];
    });
    return [{ ...query, mean, seeds: single, ...standing(mean) }];

    function standing(own: number): Pick<KnownAccuracy, 'standing'> {
      if (listed === undefined) return {};
      const all = listed.architectures.flatMap((other) => benchmark.query(other, { ...query, seed: 'mean' }) ?? []);
      const rank = 1 + all.filter((other) => other > own).length;
      const best = all.reduce((most, other) => Math.max(most, other));
      return { standing: { percentile: percentileOf(own, all), rank, of: all.length, best } };
    }
  });
}
