import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from './quantile.js';
import { selectQuantiles } from './select-quantiles.js';

test('equals the quantiles of the sorted values, many of them equal', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 4, noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  });
  const level = fc.double({ min: -0.1, max: 1.1, noNaN: true });
  fc.assert(
    fc.property(values, level, level, (drawn, first, second) => {
      const sorted = drawn.toSorted((a, b) => a - b);
      const expected = [quantile(sorted, first), quantile(sorted, second)];
      expect(selectQuantiles(Float64Array.from(drawn), [first, second])).toEqual(expected);
    }),
  );
});

test('sorted, reversed and constant values', () => {
  const ascending = Float64Array.from({ length: 1001 }, (_, index) => index);
  expect(selectQuantiles(ascending.slice(), [0, 0.025, 0.975, 1])).toEqual([0, 25, 975, 1000]);
  expect(selectQuantiles(ascending.toReversed(), [0.5])).toEqual([500]);
  expect(selectQuantiles(new Float64Array(500).fill(7), [0.3, 0.9])).toEqual([7, 7]);
});
