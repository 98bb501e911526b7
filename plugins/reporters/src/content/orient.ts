import type { PairedComparison } from '@touchstone/contract';

/** The same comparison with `criterion`, which is one of the two, as the first. */
export function orient(comparison: PairedComparison, criterion: string): PairedComparison {
  if (comparison.first === criterion) return comparison;
  const { first, second, difference, rankBiserial, probabilityOfImprovement: better } = comparison;
  return {
    ...comparison,
    first: second,
    second: first,
    difference: { mean: -difference.mean, low: -difference.high, high: -difference.low },
    rankBiserial: -rankBiserial,
    probabilityOfImprovement: { mean: 1 - better.mean, low: 1 - better.high, high: 1 - better.low },
  };
}
