import { expect, test } from 'vitest';
import { quantile } from './quantile.js';

test.each([
  [0, 1],
  [0.025, 1],
  [0.1, 1],
  [0.5, 3.5],
  [0.975, 8.475],
  [1, 9],
])('equals numpy.quantile at %f', (level, expected) => {
  expect(quantile([1, 1, 2, 3, 4, 5, 6, 9], level)).toBeCloseTo(expected, 13);
});

test('levels beyond the ends give the ends', () => {
  expect(quantile([2, 4], -0.1)).toBe(2);
  expect(quantile([2, 4], 1.1)).toBe(4);
});
