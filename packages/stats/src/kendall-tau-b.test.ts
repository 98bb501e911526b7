import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kendallTauB } from './kendall-tau-b.js';

test('equals scipy.stats.kendalltau (first case: its documentation)', () => {
  expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 14);
  expect(kendallTauB([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [3, 1, 4, 1, 5, 9, 2, 6, 5, 3])).toBeCloseTo(
    0.2760262237369417,
    14,
  );
  expect(kendallTauB([2, 2, 1, 3, 3, 3], [1, 2, 2, 2, 5, 4])).toBeCloseTo(0.5222329678670936, 14);
});

test('is undefined when a side is constant', () => {
  expect(kendallTauB([1, 1, 1], [1, 2, 3])).toBeUndefined();
  expect(kendallTauB([1, 2, 3], [7, 7, 7])).toBeUndefined();
  expect(kendallTauB([1], [1])).toBeUndefined();
});

test('refused operations (−∞) are the lowest', () => {
  expect(kendallTauB([-Infinity, 1, 2], [0, 1, 2])).toBe(1);
});

test('is symmetric, and reversing a side turns its sign', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 2 });
  fc.assert(
    fc.property(values, (pairs) => {
      const first = pairs.map(([a]) => a);
      const second = pairs.map(([, b]) => b);
      const tau = kendallTauB(first, second);
      expect(kendallTauB(second, first)).toBe(tau);
      const reversed = kendallTauB(
        first,
        second.map((value) => -value),
      );
      expect(reversed).toEqual(tau === undefined ? undefined : -tau + 0);
    }),
  );
});
