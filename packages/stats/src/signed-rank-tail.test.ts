import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedRankTail } from './signed-rank-tail.js';

test('four ranks: sums 0, 1, 2, 3, 3 are 5 of 16 subsets', () => {
  expect(signedRankTail([1, 2, 3, 4], 3)).toBe(5 / 16);
});

test('equals counting all subsets, ties included', () => {
  const ranks = fc.array(fc.integer({ min: 2, max: 12 }), { maxLength: 9 });
  fc.assert(
    fc.property(ranks, fc.integer({ min: 0, max: 60 }), (doubled, limit) => {
      let within = 0;
      for (let subset = 0; subset < 2 ** doubled.length; subset++) {
        const sum = doubled.reduce((total, rank, index) => total + ((subset >> index) & 1) * rank, 0);
        within += Number(sum <= limit);
      }
      const halves = doubled.map((rank) => rank / 2);
      expect(signedRankTail(halves, limit / 2)).toBe(within / 2 ** doubled.length);
    }),
  );
});
