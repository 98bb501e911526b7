import { expect, test } from 'vitest';
import { normalDistribution } from './normal-distribution.js';
import { studentizedRangeDistribution } from './studentized-range-distribution.js';

test.each([
  [1, 2, 0.5204998778130465],
  [3, 3, 0.9144574283450421],
  [4.5, 10, 0.9526941726870715],
])('equals scipy.stats.studentized_range.cdf(%f, %d, inf)', (range, groups, expected) => {
  expect(studentizedRangeDistribution(range, groups)).toBeCloseTo(expected, 10);
});

test('two groups: the difference of two normal variables', () => {
  for (const range of [0.01, 0.5, 2.77, 6]) {
    const expected = 2 * normalDistribution(range / Math.SQRT2) - 1;
    expect(studentizedRangeDistribution(range, 2)).toBeCloseTo(expected, 13);
  }
});

test('no range is negative, and a large one is certain', () => {
  expect(studentizedRangeDistribution(0, 5)).toBe(0);
  expect(studentizedRangeDistribution(17, 1000)).toBeCloseTo(1, 12);
});
