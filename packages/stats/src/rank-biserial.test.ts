import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankBiserial } from './rank-biserial.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

test('signed ranks sum to 9 of 45: r = 0.20 (worked example of Wikipedia, "Wilcoxon signed-rank test")', () => {
  const second = [125, 115, 130, 140, 140, 115, 140, 125, 140, 135];
  const first = [110, 122, 125, 120, 140, 124, 123, 137, 135, 145];
  expect(rankBiserial(second.map((value, index) => value - first[index]!))).toBeCloseTo(0.2, 12);
});

test('maize plants (Darwin; the example of scipy.stats.wilcoxon, W+ = 96 of 120)', () => {
  expect(rankBiserial([6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75])).toBeCloseTo(0.6, 12);
});

test('ends at ±1, drops zeros, and is 0 where no pair differs', () => {
  expect(rankBiserial([1, 0, 2, 3])).toBe(1);
  expect(rankBiserial([-1, 0, -2])).toBe(-1);
  expect(rankBiserial([0, 0])).toBe(0);
  expect(rankBiserial([])).toBe(0);
});

test('is odd, and has the sign of the test statistic', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 30 }), (differences) => {
      const effect = rankBiserial(differences);
      expect(rankBiserial(differences.map((value) => -value))).toBeCloseTo(-effect, 12);
      const { pairs, statistic } = wilcoxonSignedRank(differences);
      expect(Math.sign(effect)).toBe(Math.sign(statistic - (pairs * (pairs + 1)) / 4));
    }),
  );
});

test('NaN is an error', () => {
  expect(() => rankBiserial([Number.NaN])).toThrow('rankBiserial: value 0 is NaN');
});
