import { createRng } from '@touchstone/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bootstrapInterval } from './bootstrap-interval.js';
import { createResamples } from './create-resamples.js';
import { meanInterval } from './mean-interval.js';

test('equals bootstrapInterval on the same resamples', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(values, fc.integer(), fc.constantFrom(0.5, 0.9, 0.95), (tenths, seed, confidence) => {
      const runs = tenths.map((value) => value / 10);
      const expected = bootstrapInterval(runs, { rng: createRng(seed), resamples: 300, confidence });
      const resamples = createResamples(runs.length, { rng: createRng(seed), resamples: 300 });
      const interval = meanInterval(runs, resamples, confidence);
      expect(interval.low).toBeCloseTo(expected.low, 8);
      expect(interval.high).toBeCloseTo(expected.high, 8);
    }),
  );
});

test('equals scipy.stats.bootstrap(n_resamples=400000, method="BCa") but for the resampling', () => {
  const interval = meanInterval([1, 2, 3, 4, 10, 30, 2.5, 7], createResamples(8, { rng: createRng(1) }));
  expect(Math.abs(interval.low - 3.4375)).toBeLessThan(0.2);
  expect(Math.abs(interval.high - 18.125)).toBeLessThan(0.4);
});

test('shared resamples pair the intervals: a constant added to all runs moves the ends by just that', () => {
  const values = [78, 80, 65, 79.5, 74, 81];
  const resamples = createResamples(6, { rng: createRng(3), resamples: 1000 });
  const { low, high } = meanInterval(values, resamples);
  const moved = meanInterval(
    values.map((value) => value + 2),
    resamples,
  );
  expect(moved.low).toBeCloseTo(low + 2, 10);
  expect(moved.high).toBeCloseTo(high + 2, 10);
});

test('constant data, one run included, give a point', () => {
  expect(meanInterval([81.3], createResamples(1, { rng: createRng(1) }))).toEqual({ low: 81.3, high: 81.3 });
  const { low, high } = meanInterval([7, 7, 7], createResamples(3, { rng: createRng(1) }));
  expect([low, high]).toEqual([7, 7]);
});

test('refuses what makes no interval', () => {
  const resamples = createResamples(2, { rng: createRng(1), resamples: 10 });
  expect(() => meanInterval([1, 2], resamples, 95)).toThrow('meanInterval: confidence 95');
  expect(() => meanInterval([1], resamples)).toThrow(RangeError);
});
