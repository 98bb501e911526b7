import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageRanks } from './average-ranks.js';

test('equals scipy.stats.rankdata', () => {
  expect(averageRanks([0, 2, 3, 2])).toEqual([1, 2.5, 4, 2.5]);
  expect(averageRanks([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5])).toEqual([4.5, 1.5, 6, 1.5, 8, 11, 3, 10, 8, 4.5, 8]);
});

test('infinite scores are ranked and tied', () => {
  expect(averageRanks([-Infinity, 1, -Infinity, Infinity])).toEqual([1.5, 3, 1.5, 4]);
});

test('a rank is one half plus those below plus half of those equal', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (values) => {
      const expected = values.map(
        (value) => 0.5 + values.filter((other) => other < value).length + values.filter((o) => o === value).length / 2,
      );
      expect(averageRanks(values)).toEqual(expected);
    }),
  );
});

test('NaN is an error', () => {
  expect(() => averageRanks([1, Number.NaN])).toThrow('averageRanks: value 1 is NaN');
});
