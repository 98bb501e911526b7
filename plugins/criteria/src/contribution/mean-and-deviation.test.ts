import { expect, test } from 'vitest';
import { meanAndDeviation } from './mean-and-deviation.js';

test('of each entry, by hand', () => {
  // Of 2, 4, 4, 4, 5, 5, 7, 9 the mean is 5 and the mean square deviation 4.
  const samples = [2, 4, 4, 4, 5, 5, 7, 9].map((value) => [value, -1, 3 * value]);
  const { mean, deviation } = meanAndDeviation(samples);
  expect([...mean]).toEqual([5, -1, 15]);
  expect([...deviation]).toEqual([2, 0, 6]);
});

test('one sample deviates by 0', () => {
  expect(meanAndDeviation([[1, -2]])).toEqual({ mean: Float64Array.of(1, -2), deviation: Float64Array.of(0, 0) });
});
