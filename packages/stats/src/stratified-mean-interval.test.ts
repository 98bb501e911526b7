import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.js';
import { createStratifiedResamples } from './create-stratified-resamples.js';
import { mean } from './mean.js';
import { stratifiedBootstrapInterval } from './stratified-bootstrap-interval.js';
import { stratifiedMeanInterval } from './stratified-mean-interval.js';

const strata = [
  [60, 81, 83, 79],
  [40, 44, 35],
];

test('several strata: the interval of the general function', () => {
  const resamples = createStratifiedResamples([4, 3], { rng: createRng(1), resamples: 300 });
  for (const confidence of [0.95, 0.8]) {
    const { low, high } = stratifiedMeanInterval(strata, resamples, confidence);
    const expected = stratifiedBootstrapInterval(strata, { resamples, statistic: mean, confidence });
    expect(low).toBeCloseTo(expected.low, 10);
    expect(high).toBeCloseTo(expected.high, 10);
  }
});

test('one stratum: bootstrapInterval on the same draws', () => {
  const values = strata[0]!;
  const resamples = createStratifiedResamples([4], { rng: createRng(3), resamples: 300 });
  const expected = bootstrapInterval(values, { rng: createRng(3), resamples: 300 });
  const { low, high } = stratifiedMeanInterval([values], resamples);
  expect(low).toBeCloseTo(expected.low, 10);
  expect(high).toBeCloseTo(expected.high, 10);
});

test('refuses values that do not fit', () => {
  const resamples = createStratifiedResamples([4], { rng: createRng(1), resamples: 5 });
  expect(() => stratifiedMeanInterval(strata, resamples)).toThrow('4 + 3 values for 4 runs');
  expect(() => stratifiedMeanInterval([[1, 2]], resamples)).toThrow('2 values for 4 runs');
  expect(() => stratifiedMeanInterval([[1, 2, 3, 4]], resamples, 1)).toThrow('confidence 1');
});
