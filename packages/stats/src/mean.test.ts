import { expect, test } from 'vitest';
import { mean } from './mean.js';

test('of a few values', () => {
  expect(mean([1, 2, 3, 6])).toBe(3);
});

test('of no values is an error, not 0', () => {
  expect(() => mean([])).toThrow('mean: needs at least 1 value(s), got 0');
});
