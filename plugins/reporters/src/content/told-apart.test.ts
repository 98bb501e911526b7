import { expect, test } from 'vitest';
import { toldApart } from './told-apart.js';

test.each([
  [0.049, 0, 'yes'],
  [0.05, 1, '+1 seed'],
  [0.6, 12, '+12 seeds'],
  [1, null, '–'],
  // An estimate must not overrule the test.
  [0.43, 0, '–'],
])('p %d, %j more seeds', (pHolm, moreSeeds, text) => {
  expect(toldApart({ pHolm, moreSeeds })).toBe(text);
});
