import { additionalSamples } from '@touchstone/stats';
import { expect, test } from 'vitest';
import { moreSeeds } from './more-seeds.js';

const clear = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

test('0 only for a pair that is separate', () => {
  expect(moreSeeds(clear, 0.002, 1)).toBe(0);
  // Ten such seeds have the power, but this test did not reject: 0 would say that it did.
  expect(additionalSamples(clear, { level: 0.05 })).toBe(0);
  expect(moreSeeds(clear, 0.06, 1)).toBe(1);
});

test('counts at the level of the first step of Holm', () => {
  const weak = [-1, 3, 1, -2, 4, 2];
  expect(moreSeeds(weak, 0.4, 6)).toBe(additionalSamples(weak, { level: 0.05 / 6 }));
  expect(moreSeeds(weak, 0.4, 6)!).toBeGreaterThan(moreSeeds(weak, 0.4, 1)!);
});

test('null where there is no difference to find', () => {
  expect(moreSeeds([1, -1], 1, 1)).toBeNull();
});
