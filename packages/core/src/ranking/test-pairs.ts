import { holm, wilcoxonSignedRank } from '@touchstone/stats';
import type { Selections } from './selection.js';

export interface PairTest {
  /** Labels of the criteria. */
  readonly first: string;
  readonly second: string;
  /** First − second on every seed that both have, percentage points; at least one. */
  readonly differences: readonly number[];
  /** Two-sided exact Wilcoxon signed-rank test. */
  readonly p: number;
  readonly pHolm: number;
}

/**
 * Tests all pairs of criteria of one checkpoint that have seeds in common, with Holm's correction over
 * all of them. Contenders and controls are one family: whoever looks at all pairs should be protected
 * for all of them.
 */
export function testPairs(ranked: readonly Selections[]): PairTest[] {
  const tests = ranked
    .flatMap((first, index) =>
      ranked.slice(index + 1).map((second) => ({
        first: first.criterion,
        second: second.criterion,
        differences: differencesOf(first, second),
      })),
    )
    .filter(({ differences }) => differences.length > 0)
    .map((pair) => Object.assign(pair, { p: wilcoxonSignedRank(pair.differences).p }));
  const corrected = holm(tests.map(({ p }) => p));
  return tests.map((test, index) => Object.assign(test, { pHolm: corrected[index]! }));
}

function differencesOf(first: Selections, second: Selections): number[] {
  const others = new Map(second.selections.map(({ seed, testAccuracy }) => [seed, testAccuracy]));
  return first.selections
    .filter(({ seed }) => others.has(seed))
    .map(({ seed, testAccuracy }) => testAccuracy - others.get(seed)!);
}
