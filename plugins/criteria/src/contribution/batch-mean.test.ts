import { expect, test } from 'vitest';
import { batchMean } from './batch-mean.js';

test('of one output, entry by entry', () => {
  const results = [
    { slope: Float32Array.of(1, -2), other: Float32Array.of(9) },
    { slope: Float32Array.of(2, 5), other: Float32Array.of(9) },
  ];
  expect(batchMean(results, 'slope')).toEqual(Float64Array.of(1.5, 1.5));
});
