import { holm, wilcoxonSignedRank } from '@touchstone/stats';
import { pairedDifferences } from './paired-differences.js';
import type { Selections } from './selections.js';

export interface PairTests {
  /** Two-sided Wilcoxon signed-rank test, by pair; NaN where the two have no seed in common. */
  readonly p: Float64Array;
  /** The same corrected by Holm over all tested pairs. */
  readonly pHolm: Float64Array;
  /** Pairs with seeds in common. */
  readonly tested: number;
}

type Columns = Pick<Selections, 'trials' | 'accuracies'>;

/** Tests all pairs of one family. Half a million of them are kept as numbers, not as objects. */
export function testPairs(pairs: Iterable<readonly [Columns, Columns]>, count: number): PairTests {
  const p = new Float64Array(count).fill(Number.NaN);
  let place = 0;
  for (const [first, second] of pairs) {
    const differences = pairedDifferences(first, second);
    if (differences.length > 0) p[place] = wilcoxonSignedRank(differences).p;
    place++;
  }
  const tested = Array.from(p).filter((value) => !Number.isNaN(value));
  const corrected = holm(tested);
  const pHolm = new Float64Array(count).fill(Number.NaN);
  let next = 0;
  for (let index = 0; index < count; index++) if (!Number.isNaN(p[index]!)) pHolm[index] = corrected[next++]!;
  return { p, pHolm, tested: tested.length };
}
