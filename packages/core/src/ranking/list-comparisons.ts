import type { PairedComparison } from '@touchstone/contract';
import type { Family } from './family.js';
import { pairedComparison } from './paired-comparison.js';
import type { Resampling } from './resampling.js';

export interface ListedComparisons {
  readonly comparisons: readonly PairedComparison[];
  readonly comparisonsLeftOut: number;
}

/** With up to so many contenders all pairs are listed. */
const BEST = 20;

/**
 * Records of the tested pairs of all families. With more than 20 contenders only pairs with the best of
 * them and pairs among the 20 best are listed, and of pairs with a control those of the 20 best.
 */
export function listComparisons(families: readonly Family[], group: string, resampling: Resampling): ListedComparisons {
  const comparisons = families.flatMap((family) =>
    [...listedPairs(family)]
      .filter(([i, j]) => !Number.isNaN(family.p(i, j)))
      .map((pair) => pairedComparison(family, pair, group, resampling)),
  );
  const tested = families.reduce((total, family) => total + family.tested, 0);
  return { comparisons, comparisonsLeftOut: tested - comparisons.length };
}

function* listedPairs({ family, first, second }: Family): Generator<readonly [number, number]> {
  for (let i = 0; i < Math.min(BEST, first.length); i++) {
    const end = family === 'controls' || i === 0 ? second.length : Math.min(BEST, second.length);
    for (let j = family === 'controls' ? 0 : i + 1; j < end; j++) yield [i, j];
  }
}
