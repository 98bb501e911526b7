import { expect, test } from 'vitest';
import { listNames } from './list-names.js';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c', 'd'], 'a, b, c, d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('%j', (names, text) => {
  expect(listNames(names)).toBe(text);
});
