import { expect, test } from 'vitest';
import { chiSquaredTail } from './chi-squared-tail.js';

test.each([
  [3.84, 1, 0.05004352124870519],
  [10.5, 3, 0.014760897143990665],
  [0.3, 7, 0.9998999626177479],
  [120, 100, 0.08440668109369177],
  [900, 999, 0.9886211870834188],
])('equals scipy.stats.chi2.sf(%f, %d)', (x, degrees, expected) => {
  expect(chiSquaredTail(x, degrees)).toBeCloseTo(expected, 11);
});

test('keeps the digits of a small tail; everything exceeds what is negative', () => {
  expect(Math.abs(chiSquaredTail(60, 2) / 9.357622968840163e-14 - 1)).toBeLessThan(1e-12);
  expect(chiSquaredTail(-1, 2)).toBe(1);
});

test('refuses what is out of range', () => {
  expect(() => chiSquaredTail(1, 0)).toThrow('chiSquaredTail: x 1, degrees 0');
  expect(() => chiSquaredTail(Number.NaN, 2)).toThrow(RangeError);
});
