import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from './normal-quantile.js';
import { wilsonInterval } from './wilson-interval.js';

describe('equals scipy.stats.binomtest(…).proportion_ci(method="wilson")', () => {
  test.each([
    [0, 10, 0.95, 0, 0.27753279986288926],
    [3, 10, 0.95, 0.10779126740630102, 0.6032218525388546],
    [10, 10, 0.95, 0.7224672001371109, 1],
    [7, 8, 0.99, 0.4248288727064644, 0.9851501085991721],
  ])('%d of %d at %f', (successes, trials, confidence, low, high) => {
    const interval = wilsonInterval(successes, trials, confidence);
    expect(interval.low).toBeCloseTo(low, 13);
    expect(interval.high).toBeCloseTo(high, 13);
  });
});

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d as in Newcombe 1998, "Two-sided confidence intervals", table I', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('holds the proportions that a score test does not refuse', () => {
  const counts = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([successes, trials], truth) => {
      const z = Math.abs(successes / trials - truth) / Math.sqrt((truth * (1 - truth)) / trials);
      fc.pre(Math.abs(z - normalQuantile(0.975)) > 1e-9);
      const { low, high } = wilsonInterval(successes, trials);
      expect(low <= truth && truth <= high).toBe(z < normalQuantile(0.975));
    }),
  );
});

test('no trials say nothing; impossible counts are refused', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  expect(() => wilsonInterval(3, 2)).toThrow('wilsonInterval: 3 successes in 2 trials');
  expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
  expect(() => wilsonInterval(1, 2, 95)).toThrow('wilsonInterval: confidence 95');
});
