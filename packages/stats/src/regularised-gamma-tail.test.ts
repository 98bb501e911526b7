import { expect, test } from 'vitest';
import { regularisedGammaTail } from './regularised-gamma-tail.js';

test.each([
  [0.5, 0.1, 0.6547208460185768],
  [2.5, 3, 0.30621891841327875],
  [10, 20, 0.0049954123083075785],
  [500, 480, 0.8137180268096754],
])('equals scipy.special.gammaincc(%f, %f)', (shape, x, expected) => {
  expect(regularisedGammaTail(shape, x)).toBeCloseTo(expected, 12);
});

test('the exponential distribution is shape 1; the ends are 1 and 0', () => {
  for (const x of [0.01, 1, 1.9, 2.1, 30]) expect(regularisedGammaTail(1, x)).toBeCloseTo(Math.exp(-x), 14);
  expect(regularisedGammaTail(3, 0)).toBe(1);
  expect(regularisedGammaTail(3, Infinity)).toBe(0);
});

test('refuses what is out of range', () => {
  expect(() => regularisedGammaTail(0, 1)).toThrow('regularisedGammaTail: shape 0, x 1');
  expect(() => regularisedGammaTail(1, -1)).toThrow(RangeError);
});
