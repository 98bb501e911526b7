import { expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.js';

test.each([
  [1e-20, -9.26234008979841],
  [1e-10, -6.361340902404056],
  [0.0001, -3.7190164854556804],
  [0.025, -1.9599639845400545],
  [0.3, -0.5244005127080409],
  [0.5, 0],
  [0.7, 0.5244005127080407],
  [0.975, 1.959963984540054],
  [0.9999, 3.719016485455709],
])('equals scipy.special.ndtri at %f', (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 12);
});

test('the ends are infinite, beyond them is an error', () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(() => normalQuantile(1.01)).toThrow('normalQuantile: 1.01 is not a probability');
  expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
});
