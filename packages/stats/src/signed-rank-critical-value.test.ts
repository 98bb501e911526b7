import { expect, test } from 'vitest';
import { signedRankCriticalValue } from './signed-rank-critical-value.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

test.each([
  [5, -1],
  [6, 0],
  [7, 2],
  [8, 3],
  [9, 5],
  [10, 8],
  [15, 25],
  [20, 52],
  [25, 89],
  [30, 137],
  [50, 434],
])('%d pairs at 5 %%: %d as in the tables (Wilcoxon and Wilcox 1964)', (pairs, expected) => {
  expect(signedRankCriticalValue(pairs, 0.05)).toBe(expected);
});

test.each([
  [10, 0.0083],
  [50, 0.01],
  [51, 0.05],
  [70, 1e-4],
])('%d pairs at %f: the test rejects there and not one further', (pairs, level) => {
  const critical = signedRankCriticalValue(pairs, level);
  expect(wilcoxonSignedRank(withNegativeRanks(pairs, critical)).p).toBeLessThanOrEqual(level);
  expect(wilcoxonSignedRank(withNegativeRanks(pairs, critical + 1)).p).toBeGreaterThan(level);
});

test('−1 where the level cannot be attained', () => {
  expect(signedRankCriticalValue(10, 0.001)).toBe(-1);
  expect(signedRankCriticalValue(0, 0.05)).toBe(-1);
  expect(signedRankCriticalValue(60, 1e-30)).toBe(-1);
});

/** Differences 1 … pairs, of which the largest that fit are negative until their ranks sum to `sum`. */
function withNegativeRanks(pairs: number, sum: number): number[] {
  let left = sum;
  const differences: number[] = [];
  for (let rank = pairs; rank >= 1; rank--) {
    differences.push(rank <= left ? -rank : rank);
    if (rank <= left) left -= rank;
  }
  return differences;
}
