import { describe, expect, test } from 'vitest';
import { dampedSolve } from './damped-solve.js';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));

test('by hand: eigenvalues 4 and −2, hence damped by 2 · 4', () => {
  // (1 3; 3 1) + 8 I = (9 3; 3 9), whose inverse is (9 −3; −3 9) / 72.
  expect([...dampedSolve([1, 3, 3, 1], [8, 16], 2)]).toEqual(close([24 / 72, 120 / 72]));
});

test('the largest magnitude counts, though it belongs to a negative eigenvalue', () => {
  expect([...dampedSolve([-4, 0, 0, 1], [2, 13], 1.5)]).toEqual(close([1, 13 / 7]));
});

test('the symmetric part counts, and nothing is written to', () => {
  const [hessian, right] = [
    [1, 2, 4, 1],
    [8, 16],
  ];
  expect(dampedSolve(hessian, right, 2)).toEqual(dampedSolve([1, 3, 3, 1], right, 2));
  expect([hessian, right]).toEqual([
    [1, 2, 4, 1],
    [8, 16],
  ]);
});

test('a positive definite matrix takes any damping', () => {
  expect([...dampedSolve([4, 0, 0, 2], [4.04, 2.04], 0.01)]).toEqual(close([1, 1]));
});

describe('refused with the reason', () => {
  test('where it curves down more than it is damped', () => {
    expect(() => dampedSolve([-4, 0, 0, 1], [1, 1], 0.9)).toThrow(
      expect.objectContaining({
        code: 'NUMERICS',
        message: expect.stringContaining('-4 to 1'),
        hint: 'raise the option damping above 1',
      }),
    );
  });

  test('where the alphas have no effect', () => {
    expect(() => dampedSolve([0, 0, 0, 0], [0, 0], 2)).toThrow(
      expect.objectContaining({ code: 'NUMERICS', hint: 'the alphas have no effect on the loss' }),
    );
  });
});
