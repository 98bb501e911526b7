import { createRng } from '@touchstone/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.js';
import { interquartileMean } from './interquartile-mean.js';

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('equals scipy.stats.bootstrap(n_resamples=400000, method="BCa") but for the resampling', () => {
  test.each([
    { values: [78.1, 79.4, 65.2, 80.3, 74.9], low: 68.04, high: 78.88, tolerance: 0.15 },
    { values: [1, 2, 3, 4, 10, 30, 2.5, 7], low: 3.4375, high: 18.125, tolerance: 0.2 },
  ])('$values', ({ values, low, high, tolerance }) => {
    const interval = bootstrapInterval(values, { rng: createRng(1), resamples: 50_000 });
    expect(interval.method).toBe('bca');
    expect(Math.abs(interval.low - low)).toBeLessThan(tolerance);
    expect(Math.abs(interval.high - high)).toBeLessThan(tolerance);
  });
});

test('constant data, one value included, give a point', () => {
  expect(bootstrapInterval([81.3, 81.3, 81.3], { rng: createRng(1) })).toMatchObject({ method: 'point' });
  expect(bootstrapInterval([81.3], { rng: createRng(1) })).toEqual({ low: 81.3, high: 81.3, method: 'point' });
});

test('falls back to percentiles where the jackknife does not vary', () => {
  const interval = bootstrapInterval([1, 5, 5, 5, 9], { rng: createRng(2), statistic: median });
  expect(interval).toEqual({ low: 1, high: 9, method: 'percentile' });
});

test('the seed decides, the statistic is used, more confidence is wider', () => {
  const values = [80, 79, 40, 81, 78, 80.5, 79.5, 77];
  const options = { rng: createRng('a'), resamples: 2000 };
  const interval = bootstrapInterval(values, options);
  expect(bootstrapInterval(values, { ...options, rng: createRng('a') })).toEqual(interval);
  expect(bootstrapInterval(values, { ...options, rng: createRng('b') })).not.toEqual(interval);
  const robust = bootstrapInterval(values, { ...options, rng: createRng('a'), statistic: interquartileMean });
  expect(robust.low).toBeGreaterThan(interval.low);
  const narrow = bootstrapInterval(values, { ...options, rng: createRng('a'), confidence: 0.5 });
  expect(narrow.high - narrow.low).toBeLessThan(interval.high - interval.low);
});

test('an interval of a mean lies within the data, its ends in order', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, fc.integer(), (sample, seed) => {
      const { low, high } = bootstrapInterval(sample, { rng: createRng(seed), resamples: 200 });
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(Math.min(...sample) - 1e-9);
      expect(high).toBeLessThanOrEqual(Math.max(...sample) + 1e-9);
    }),
  );
});

test('refuses what makes no interval', () => {
  const rng = createRng(1);
  expect(() => bootstrapInterval([], { rng })).toThrow('bootstrapInterval: needs at least 1 value(s), got 0');
  expect(() => bootstrapInterval([1, 2], { rng, confidence: 95 })).toThrow('bootstrapInterval: confidence 95');
  expect(() => bootstrapInterval([1, 2], { rng, resamples: 0 })).toThrow('bootstrapInterval: resamples 0');
});
