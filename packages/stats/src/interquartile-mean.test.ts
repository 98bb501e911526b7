import { describe, expect, test } from 'vitest';
import { interquartileMean } from './interquartile-mean.js';

describe('equals scipy.stats.trim_mean(values, 0.25), SciPy 1.17.1', () => {
  const values = [3, 10.1, 0.2, 4.3, 22.4, 23.5, 7.6, 5.7, 17.8, 12.9, 22];
  test.each([
    [1, 3],
    [2, 6.55],
    [3, 4.433333333333334],
    [4, 3.65],
    [5, 5.8],
    [6, 9.95],
    [7, 9.48],
    [8, 6.925],
    [9, 9.1],
    [10, 9.733333333333334],
    [11, 11.485714285714286],
  ])('for %i values', (count, expected) => {
    expect(interquartileMean(values.slice(0, count))).toBeCloseTo(expected, 13);
  });
});

test('ignores one outlier in five and leaves its input alone', () => {
  const values = [80, 10, 79, 81, 80];
  expect(interquartileMean(values)).toBeCloseTo(239 / 3, 12);
  expect(values).toEqual([80, 10, 79, 81, 80]);
});

test('no values are an error', () => {
  expect(() => interquartileMean([])).toThrow(RangeError);
});
