import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageRanks } from './average-ranks.js';
import { signedRanks } from './signed-ranks.js';

test('agrees with ranking the magnitudes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 200, size: 'max' }), (differences) => {
      const kept = differences.filter((value) => value !== 0);
      const ranks = averageRanks(kept.map(Math.abs));
      const positive = ranks.reduce((sum, rank, index) => (kept[index]! > 0 ? sum + rank : sum), 0);
      const groups = Array.from({ length: 8 }, (_, i) => kept.filter((value) => Math.abs(value) === i + 1).length);
      const ties = groups.reduce((sum, size) => sum + size ** 3 - size, 0);
      const expected = { ranks: Float64Array.from(ranks).sort(), positive, ties };
      expect(signedRanks('test', differences)).toEqual(expected);
    }),
  );
});

test('differences that rounding alone separates are tied, on both sides of zero', () => {
  const { positive, ties } = signedRanks('test', [81.2 - 80.1, 9.3 - 8.2, 61.2 - 62.3, 50.3 - 50.1, 0.1 + 0.2 - 0.3]);
  expect(positive).toBe(7);
  expect(ties).toBe(24);
});
