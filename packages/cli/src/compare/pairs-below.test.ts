import type { ComparedPair } from '@touchstone/core';
import { expect, test } from 'vitest';
import { pairsBelow } from './pairs-below.js';

// Only what decides.
const pair = (low: number, control = false): ComparedPair =>
  ({
    first: { control },
    second: { control: false },
    difference: { mean: low + 1, low, high: low + 2 },
  }) as ComparedPair;

test('the lower end of the interval decides; exactly the limit is fine', () => {
  const pairs = [pair(-1), pair(0), pair(2)];
  expect(pairsBelow({ pairs }, 0)).toEqual([pairs[0]]);
  expect(pairsBelow({ pairs }, -1)).toEqual([]);
  expect(pairsBelow({ pairs }, 3)).toEqual(pairs);
});

test('controls do not decide beside contenders, but alone they do', () => {
  expect(pairsBelow({ pairs: [pair(1), pair(-9, true)] }, 0)).toEqual([]);
  expect(pairsBelow({ pairs: [pair(-9, true)] }, 0)).toHaveLength(1);
});
