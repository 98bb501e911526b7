import { expect, test } from 'vitest';
import { requireValues } from './require-values.js';

test('names the function, the count and the position', () => {
  expect(() => requireValues('mean', [])).toThrow(new RangeError('mean: needs at least 1 value(s), got 0'));
  expect(() => requireValues('mean', [1, NaN])).toThrow(new RangeError('mean: value 1 is NaN'));
});

test('infinite values pass: they have a rank', () => {
  expect(() => requireValues('ranks', [-Infinity, 3])).not.toThrow();
});
