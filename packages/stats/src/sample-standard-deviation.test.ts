import { expect, test } from 'vitest';
import { sampleStandardDeviation } from './sample-standard-deviation.js';

test('equals numpy.std(ddof=1)', () => {
  expect(sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138089935299395, 14);
});

test('keeps its digits on a large offset', () => {
  expect(sampleStandardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(Math.sqrt(30));
});

test('one value has none', () => {
  expect(sampleStandardDeviation([3])).toBeUndefined();
  expect(() => sampleStandardDeviation([])).toThrow(RangeError);
});
