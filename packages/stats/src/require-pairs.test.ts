import { expect, test } from 'vitest';
import { requirePairs } from './require-pairs.js';

test('names the function and both lengths', () => {
  expect(() => requirePairs('spearman', [1], [1, 2])).toThrow('spearman: the two sides have 1 and 2 values');
});

test('refuses NaN on either side', () => {
  expect(() => requirePairs('spearman', [Number.NaN], [1])).toThrow('spearman: value 0 is NaN');
  expect(() => requirePairs('spearman', [1], [Number.NaN])).toThrow('spearman: value 0 is NaN');
});
