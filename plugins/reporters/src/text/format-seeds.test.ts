import { expect, test } from 'vitest';
import { formatSeeds } from './format-seeds.js';

test.each([
  [[], ''],
  [[7], '7'],
  [[1, 2], '1, 2'],
  [[1, 2, 3, 4, 5, 8, 11], '1–5, 8, 11'],
  [[3, 1, 2, 3], '3, 1–3'],
])('%j is %s', (seeds, text) => {
  expect(formatSeeds(seeds)).toBe(text);
});
