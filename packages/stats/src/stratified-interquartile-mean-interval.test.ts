import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { createStratifiedResamples } from './create-stratified-resamples.js';
import { interquartileMean } from './interquartile-mean.js';
import { stratifiedBootstrapInterval } from './stratified-bootstrap-interval.js';
import { stratifiedInterquartileMeanInterval } from './stratified-interquartile-mean-interval.js';

test('the interval of interquartileMean itself, with ties and without, of any sizes', () => {
  const rng = createRng('strata');
  for (const sizes of [[1], [9], [4, 3], [6, 1, 5], [2, 2, 2, 2]]) {
    for (const scale of [4, 1000]) {
      const strata = sizes.map((size) => Array.from({ length: size }, () => rng.integer(scale) / 7));
      const resamples = createStratifiedResamples(sizes, { rng: rng.fork(sizes.join()), resamples: 200 });
      const { low, high } = stratifiedInterquartileMeanInterval(strata, resamples, 0.9);
      const options = { resamples, statistic: interquartileMean, confidence: 0.9 };
      const expected = stratifiedBootstrapInterval(strata, options);
      expect(low).toBeCloseTo(expected.low, 9);
      expect(high).toBeCloseTo(expected.high, 9);
    }
  }
});

test('refuses values that do not fit or are not finite', () => {
  const resamples = createStratifiedResamples([2], { rng: createRng(1), resamples: 5 });
  expect(() => stratifiedInterquartileMeanInterval([[1, 2, 3]], resamples)).toThrow('3 values for 2 runs');
  expect(() => stratifiedInterquartileMeanInterval([[1, Infinity]], resamples)).toThrow(
    'stratifiedInterquartileMeanInterval: value 1 is infinite',
  );
  expect(() => stratifiedInterquartileMeanInterval([[1, 2]], resamples, 0)).toThrow('confidence 0');
});
