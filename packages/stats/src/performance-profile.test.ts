import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { performanceProfile } from './performance-profile.js';

test('is the share strictly above each threshold', () => {
  expect(performanceProfile([10, 20, 20, 40], [0, 10, 20, 39, 40])).toEqual([1, 0.75, 0.25, 0.25, 0]);
  expect(performanceProfile([10], [])).toEqual([]);
});

test('the area under the profile is the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (values) => {
      const thresholds = Array.from({ length: 50 }, (_, index) => index);
      const area = performanceProfile(values, thresholds).reduce((sum, share) => sum + share, 0);
      expect(area).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 10);
    }),
  );
});

test('no values and NaN are errors', () => {
  expect(() => performanceProfile([], [1])).toThrow('performanceProfile: needs at least 1 value(s), got 0');
  expect(() => performanceProfile([1], [Number.NaN])).toThrow(RangeError);
});
