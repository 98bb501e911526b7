import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.js';
import { createStratifiedResamples } from './create-stratified-resamples.js';
import { interquartileMean } from './interquartile-mean.js';
import { mean } from './mean.js';
import { stratifiedBootstrapInterval } from './stratified-bootstrap-interval.js';

const strata = [
  [60, 81, 83, 79],
  [40, 44, 35, 47],
];
const resamplesOf = (of: readonly (readonly number[])[], seed: number, resamples: number) =>
  createStratifiedResamples(
    of.map(({ length }) => length),
    { rng: createRng(seed), resamples },
  );
const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

describe('equals the BCa interval on all 4^4 · 4^4 resamples (enumerated with NumPy and scipy.stats.norm)', () => {
  test.each([
    { name: 'mean', statistic: mean, low: 51.875, high: 62.375, tolerance: 0.3 },
    { name: 'standard deviation', statistic: deviation, low: 13.484, high: 21.674, tolerance: 0.2 },
  ])('$name', ({ statistic, low, high, tolerance }) => {
    const interval = stratifiedBootstrapInterval(strata, { resamples: resamplesOf(strata, 1, 20_000), statistic });
    expect(Math.abs(interval.low - low)).toBeLessThan(tolerance);
    expect(Math.abs(interval.high - high)).toBeLessThan(tolerance);
  });
});

test('one stratum: bootstrapInterval on the same draws', () => {
  const values = [78.1, 79.4, 65.2, 80.3, 74.9, 77, 79];
  const options = { statistic: interquartileMean, confidence: 0.9 };
  const expected = bootstrapInterval(values, { ...options, resamples: 500, rng: createRng(4) });
  const interval = stratifiedBootstrapInterval([values], { ...options, resamples: resamplesOf([values], 4, 500) });
  expect(interval.low).toBeCloseTo(expected.low, 10);
  expect(interval.high).toBeCloseTo(expected.high, 10);
});

test('what lies between strata does not widen the interval of a mean', () => {
  const options = { statistic: mean, resamples: resamplesOf(strata, 5, 500) };
  const near = stratifiedBootstrapInterval(strata, options);
  const apart = strata.map((stratum, index) => stratum.map((value) => value + 1000 * index));
  const far = stratifiedBootstrapInterval(apart, options);
  expect(far.low).toBeCloseTo(near.low + 500, 8);
  expect(far.high).toBeCloseTo(near.high + 500, 8);
});

test('the same resamples give the same interval every time', () => {
  const options = { statistic: deviation, resamples: resamplesOf(strata, 7, 100) };
  const first = stratifiedBootstrapInterval(strata, options);
  stratifiedBootstrapInterval(strata.toReversed(), options);
  expect(stratifiedBootstrapInterval(strata, options)).toEqual(first);
});

test('strata that do not vary give a point, and may stand beside others', () => {
  const of = (values: number[][]) =>
    stratifiedBootstrapInterval(values, { statistic: mean, resamples: resamplesOf(values, 6, 200) });
  expect(of([[1, 1], [3]])).toEqual({ low: 5 / 3, high: 5 / 3 });
  const { low, high } = of([[1, 2, 4], [3]]);
  expect(low).toBeLessThan(high);
  expect(low).toBeGreaterThanOrEqual(6 / 4);
  expect(high).toBeLessThanOrEqual(15 / 4);
});

test('refuses what makes no interval', () => {
  const options = { statistic: mean, resamples: resamplesOf([[1], [2, 3]], 1, 5) };
  expect(() => stratifiedBootstrapInterval([], options)).toThrow(
    'stratifiedBootstrapInterval: 0 values for 1 + 2 runs',
  );
  expect(() => stratifiedBootstrapInterval([[1, 2], [3]], options)).toThrow('2 + 1 values for 1 + 2 runs');
  expect(() => stratifiedBootstrapInterval([[1], [2, Infinity]], options)).toThrow('value 1 is infinite');
  expect(() => stratifiedBootstrapInterval([[1], [2, 3]], { ...options, confidence: 1 })).toThrow('confidence 1');
});
