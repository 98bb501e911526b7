import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spearman } from './spearman.js';

test('equals scipy.stats.spearmanr (first case: its documentation)', () => {
  expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 14);
  expect(spearman([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 1, 4, 1, 5, 9, 2, 6, 5, 3])).toBeCloseTo(0.3914537831560393, 14);
  expect(spearman([2, 2, 1, 3, 3, 3], [1, 2, 2, 2, 5, 4])).toBeCloseTo(0.6230345439947554, 14);
});

test('is undefined when a side is constant', () => {
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeUndefined();
  expect(spearman([1, 2, 3], [7, 7, 7])).toBeUndefined();
  expect(spearman([1], [1])).toBeUndefined();
});

test('equals 1 − 6 Σd² / (n³ − n) where nothing is tied', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 30 }), (values) => {
      const positions = values.map((_, index) => index);
      const count = values.length;
      const squares = values.map((value, index) => (values.filter((other) => other < value).length - index) ** 2);
      const expected = 1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (count ** 3 - count);
      expect(spearman(values, positions)).toBeCloseTo(expected, 10);
    }),
  );
});
