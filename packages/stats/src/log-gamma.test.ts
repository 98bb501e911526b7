import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logGamma } from './log-gamma.js';

test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [3.7, 1.428072326665388],
  [50.5, 146.51925549072064],
  [49950, 490443.4598659407],
])('equals scipy.special.gammaln at %f', (x, expected) => {
  expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-14);
});

test('Γ(x + 1) = x Γ(x)', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
      expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x))).toBeLessThan(1e-11);
    }),
  );
});

test('refuses what is not positive', () => {
  expect(() => logGamma(0)).toThrow('logGamma: 0 is not positive');
  expect(() => logGamma(Number.NaN)).toThrow(RangeError);
});
