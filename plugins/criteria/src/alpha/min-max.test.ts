import { expect, test } from 'vitest';
import { minMax } from './min-max.js';

test('the least is 0, the greatest 1, the others by their distance', () => {
  expect(minMax([0.75, 0.25, 0.5, 0.25])).toEqual([1, 0, 0.5, 0]);
});

test('a small range is stretched as any other', () => {
  expect(minMax([1, 1 + 2 ** -36, 1 + 2 ** -35])).toEqual([0, 0.5, 1]);
});

test('what is equal but for rounding is 1', () => {
  expect(minMax([0.3, 0.3])).toEqual([1, 1]);
  expect(minMax([0.1 + 0.2, 0.3])).toEqual([1, 1]);
  expect(minMax([0.5])).toEqual([1]);
});
