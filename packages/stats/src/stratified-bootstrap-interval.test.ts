import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.js';
import { interquartileMean } from './interquartile-mean.js';
import { mean } from './mean.js';
import { stratifiedBootstrapInterval } from './stratified-bootstrap-interval.js';

const strata = [
  [60, 81, 83, 79],
  [40, 44, 35, 47],
];
const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

describe('equals the BCa interval on all 4^4 · 4^4 resamples (enumerated with NumPy and scipy.stats.norm)', () => {
  test.each([
    { name: 'mean', statistic: mean, low: 51.875, high: 62.375, tolerance: 0.3 },
    { name: 'standard deviation', statistic: deviation, low: 13.484, high: 21.674, tolerance: 0.2 },
  ])('$name', ({ statistic, low, high, tolerance }) => {
    const interval = stratifiedBootstrapInterval(strata, { rng: createRng(1), statistic, resamples: 20_000 });
    expect(Math.abs(interval.low - low)).toBeLessThan(tolerance);
    expect(Math.abs(interval.high - high)).toBeLessThan(tolerance);
  });
});

test('one stratum: bootstrapInterval on the same draws', () => {
  const values = [78.1, 79.4, 65.2, 80.3, 74.9, 77, 79];
  const options = { statistic: interquartileMean, resamples: 500, confidence: 0.9 };
  const expected = bootstrapInterval(values, { ...options, rng: createRng(4) });
  const interval = stratifiedBootstrapInterval([values], { ...options, rng: createRng(4) });
  expect(interval.low).toBeCloseTo(expected.low, 10);
  expect(interval.high).toBeCloseTo(expected.high, 10);
});

test('what lies between strata does not widen the interval of a mean', () => {
  const options = { statistic: mean, resamples: 500 };
  const near = stratifiedBootstrapInterval(strata, { ...options, rng: createRng(5) });
  const apart = strata.map((stratum, index) => stratum.map((value) => value + 1000 * index));
  const far = stratifiedBootstrapInterval(apart, { ...options, rng: createRng(5) });
  expect(far.low).toBeCloseTo(near.low + 500, 8);
  expect(far.high).toBeCloseTo(near.high + 500, 8);
});

test('strata that do not vary give a point, and may stand beside others', () => {
  const options = { statistic: mean, resamples: 200, rng: createRng(6) };
  expect(stratifiedBootstrapInterval([[1, 1], [3]], options)).toEqual({ low: 5 / 3, high: 5 / 3 });
  const { low, high } = stratifiedBootstrapInterval([[1, 2, 4], [3]], options);
  expect(low).toBeLessThan(high);
  expect(low).toBeGreaterThanOrEqual(6 / 4);
  expect(high).toBeLessThanOrEqual(15 / 4);
});

test('refuses what makes no interval', () => {
  const options = { statistic: mean, rng: createRng(1) };
  expect(() => stratifiedBootstrapInterval([], options)).toThrow('stratifiedBootstrapInterval: no stratum');
  expect(() => stratifiedBootstrapInterval([[1], []], options)).toThrow('needs at least 1 value(s), got 0');
  expect(() => stratifiedBootstrapInterval([[1]], { ...options, resamples: 0 })).toThrow('resamples 0');
  expect(() => stratifiedBootstrapInterval([[1]], { ...options, confidence: 1 })).toThrow('confidence 1');
});
