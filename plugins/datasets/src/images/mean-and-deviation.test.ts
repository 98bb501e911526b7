import { expect, test } from 'vitest';
import { meanAndDeviation } from './mean-and-deviation.js';

test('by hand', () => {
  expect(meanAndDeviation(Float32Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toEqual({ mean: 5, deviation: 2 });
});

test('keeps its digits far from zero', () => {
  const { mean, deviation } = meanAndDeviation(Float32Array.of(65536, 65538));
  expect([mean, deviation]).toEqual([65537, 1]);
});
