import { defineBenchmark, TouchstoneError } from '@touchstone/contract';
import type { Architecture, BenchmarkQuery } from '@touchstone/contract';

/**
 * Percentage points that an operation adds on each edge, edges × operations of the toy space. With
 * them the accuracies of the 64 architectures are 50, 50½, 51, …, 81½, each once.
 */
const GAINS = [
  [0, 0.5, 1.5, 1],
  [0, 2, 4, 6],
  [0, 16, 8, 24],
] as const;

/** One query per seed and split; the mean of the two seeds on the test split is the plain sum of gains. */
const SEEDS = [0, 1];

/**
 * Closed-form truth of the toy space: test accuracy 50 + Σ gains. One training seed is a quarter below,
 * the other a quarter above; validation accuracies are 10 lower, so that they cannot be mistaken.
 * It tells isomorphic architectures apart.
 */
export const toyBenchmark = defineBenchmark({
  name: 'toy',
  summary: 'Additive truth of the toy space: 50 % plus a gain for the operation of each edge',
  load: async (_options, space) => {
    if (space.name !== 'toy') throw new TouchstoneError('DATA', `the toy benchmark knows no space '${space.name}'`);
    const offset = ({ dataset, epochs, split, seed }: BenchmarkQuery): number | undefined => {
      const known = dataset === 'toy' && epochs === 1 && (seed === 'mean' || SEEDS.includes(seed));
      return known ? (split === 'test' ? 0 : -10) + (seed === 'mean' ? 0 : (seed - 0.5) / 2) : undefined;
    };
    const query = (architecture: Architecture, request: BenchmarkQuery): number | undefined => {
      const shift = offset(request);
      const gain = architecture.reduce((total, operation, edge) => total + GAINS[edge]![operation]!, 0);
      return shift === undefined ? undefined : 50 + gain + shift;
    };
    return {
      name: 'toy',
      space: 'toy',
      tables: (['valid', 'test'] as const).map((split) => ({ dataset: 'toy', split, epochs: 1, seeds: SEEDS })),
      provenance: { formula: '50 + Σ gains' },
      query,
      optimum: (request) => {
        const architecture = GAINS.map((row) => row.indexOf(Math.max(...row) as never));
        const accuracy = query(architecture, request);
        return accuracy === undefined ? undefined : { architecture, accuracy };
      },
      // The classifier alone: 2 weights and 2 biases.
      cost: () => ({ parameters: 4, flops: 2 }),
    };
  },
});
