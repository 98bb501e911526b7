import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { regularisedBeta } from './regularised-beta.js';

test.each([
  [0.2, 0.5, 0.5, 0.2951672353008665],
  [0.7, 3, 2, 0.6517],
  [0.4, 20, 30, 0.5077001996576477],
  [0.5, 5000, 5100, 0.8401528708121381],
])('x = %f, a = %f, b = %f equals scipy.special.betainc', (x, a, b, expected) => {
  expect(regularisedBeta(x, a, b)).toBeCloseTo(expected, 10);
});

test('the two tails sum to 1, from 0 to 1', () => {
  const shape = fc.double({ min: 0.05, max: 300, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
      const lower = regularisedBeta(x, a, b);
      expect(lower + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 10);
      expect(lower).toBeGreaterThanOrEqual(-1e-12);
      expect(lower).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
  expect(regularisedBeta(0, 2, 3)).toBe(0);
  expect(regularisedBeta(1, 2, 3)).toBe(1);
});

test('refuses what is out of range', () => {
  expect(() => regularisedBeta(1.1, 1, 1)).toThrow('regularisedBeta: x 1.1, a 1, b 1');
  expect(() => regularisedBeta(0.5, 0, 1)).toThrow(RangeError);
});
