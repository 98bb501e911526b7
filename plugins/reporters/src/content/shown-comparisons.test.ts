import { expect, test } from 'vitest';
import { examplePair } from '../fixtures/example-pair.js';
import { exampleResults } from '../fixtures/example-results.js';
import { shownComparisons } from './shown-comparisons.js';

const leader = 'strength[signed=true]';

function names(pairs: readonly { readonly first: string; readonly second: string }[]): string[] {
  return pairs.map(({ first, second }) => `${first} – ${second}`);
}

test('the leader first and on the left, its controls by rank', () => {
  const { contenders, rest, controls } = shownComparisons(exampleResults);
  expect(names(contenders)).toEqual([`${leader} – magnitude`]);
  expect(rest).toBe(0);
  expect(names(controls)).toEqual([`${leader} – oracle`, `${leader} – all-skip`]);
  expect(controls[1]!.difference).toEqual({ mean: 28.03, low: 15.030_000_000_000_001, high: 41.03 });
});

test('then the largest differences, ten in all', () => {
  const others = Array.from({ length: 12 }, (_, at) => examplePair(`c${at}`, `d${at}`, at % 2 === 0 ? at : -at));
  const comparisons = [...others, ...exampleResults.comparisons];
  const { contenders, rest } = shownComparisons({ ...exampleResults, comparisons });
  expect(names(contenders).slice(0, 3)).toEqual([`${leader} – magnitude`, 'c11 – d11', 'c10 – d10']);
  expect([contenders.length, rest]).toEqual([10, 3]);
});
