import { createRng } from '@touchstone/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createResamples } from './create-resamples.js';
import { resampledMeans } from './resampled-means.js';

test('equals the mean of the values that the counts repeat, for any number of runs', () => {
  const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(values, fc.integer(), (runs, seed) => {
      const resamples = createResamples(runs.length, { rng: createRng(seed), resamples: 5 });
      const means = resampledMeans(runs, resamples);
      expect(means).toHaveLength(5);
      for (const [index, mean] of means.entries()) {
        const counts = resamples.counts.subarray(index * runs.length, (index + 1) * runs.length);
        const drawn = runs.flatMap((value, run) => Array.from({ length: counts[run]! }, () => value));
        expect(mean).toBeCloseTo(drawn.reduce((sum, value) => sum + value, 0) / drawn.length, 9);
      }
    }),
  );
});

test('refuses values that do not fit', () => {
  const resamples = createResamples(3, { rng: createRng(1), resamples: 5 });
  expect(() => resampledMeans([1, 2], resamples)).toThrow('resampledMeans: 2 values for 3 runs');
  expect(() => resampledMeans([1, 2, Infinity], resamples)).toThrow('resampledMeans: value 2 is infinite');
});
