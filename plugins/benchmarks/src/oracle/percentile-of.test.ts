import { expect, test } from 'vitest';
import { percentileOf } from './percentile-of.js';

test('is the share that is not better', () => {
  const accuracies = [10, 50, 70, 70, 81];
  expect(percentileOf(81, accuracies)).toBe(100);
  expect(percentileOf(70, accuracies)).toBe(80);
  expect(percentileOf(10, accuracies)).toBe(20);
  expect(percentileOf(9, accuracies)).toBe(0);
});

test('nothing to compare with is an error', () => {
  expect(() => percentileOf(80, [])).toThrow('percentileOf: there are no accuracies to compare with');
});
