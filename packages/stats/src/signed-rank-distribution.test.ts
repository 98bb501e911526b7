import { expect, test } from 'vitest';
import { signedRankDistribution } from './signed-rank-distribution.js';
import { signedRankTail } from './signed-rank-tail.js';

test('equals R psignrank(0:6, 3): 1, 2, 3, 5, 6, 7, 8 of 8', () => {
  expect([...signedRankDistribution(3)]).toEqual([1, 2, 3, 5, 6, 7, 8].map((count) => count / 8));
});

test.each([0, 1, 2, 9, 25, 50])('%i pairs: equals counting for each limit, symmetric, ends at 1', (pairs) => {
  const distribution = signedRankDistribution(pairs);
  const ranks = Array.from({ length: pairs }, (_, index) => index + 1);
  const total = (pairs * (pairs + 1)) / 2;
  for (const limit of [0, total >> 2, total >> 1, total]) {
    expect(distribution[limit]).toBeCloseTo(signedRankTail(ranks, limit), 15);
  }
  expect(distribution.at(-1)).toBe(1);
  for (let sum = 0; sum < total; sum++) expect(distribution[sum]! + distribution[total - 1 - sum]!).toBeCloseTo(1, 12);
});
