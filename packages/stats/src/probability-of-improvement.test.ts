import { expect, test } from 'vitest';
import { probabilityOfImprovement } from './probability-of-improvement.js';

test('is the share of positive differences, zeros half', () => {
  expect(probabilityOfImprovement([1, -2, 3, 4])).toBe(0.75);
  expect(probabilityOfImprovement([1, 0])).toBe(0.75);
  expect(probabilityOfImprovement([0, -0, 0])).toBe(0.5);
  expect(probabilityOfImprovement([-1, -Infinity])).toBe(0);
});

test('no values and NaN are errors', () => {
  expect(() => probabilityOfImprovement([])).toThrow(RangeError);
  expect(() => probabilityOfImprovement([Number.NaN])).toThrow(RangeError);
});
