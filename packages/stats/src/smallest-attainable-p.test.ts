import { expect, test } from 'vitest';
import { smallestAttainableP } from './smallest-attainable-p.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

test.each([0, 1, 2, 5, 10])('is attained when all of %i differences have one sign', (pairs) => {
  const differences = Array.from({ length: pairs }, (_, index) => index + 1);
  expect(smallestAttainableP(pairs)).toBe(wilcoxonSignedRank(differences).p);
});

test('five seeds reach 0.0625', () => {
  expect(smallestAttainableP(5)).toBe(0.0625);
});

test('refuses what is no count', () => {
  expect(() => smallestAttainableP(-1)).toThrow('smallestAttainableP: -1 is not a number of pairs');
  expect(() => smallestAttainableP(2.5)).toThrow(RangeError);
});
