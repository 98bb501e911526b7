import { expect, test } from 'vitest';
import { fTail } from './f-tail.js';

test.each([
  [3.5, 3, 20, 0.03449310388512439],
  [0.4, 2, 5, 0.6900094313951095],
  [9.28, 3, 39, 9.272804731987606e-5],
  [1.05, 999, 98_901, 0.13386415550564634],
  [40, 1, 9, 0.00013693655926523],
])('equals scipy.stats.f.sf(%f, %d, %d)', (x, above, below, expected) => {
  expect(Math.abs(fTail(x, above, below) / expected - 1)).toBeLessThan(1e-8);
});

test('the ends', () => {
  expect(fTail(0, 3, 4)).toBe(1);
  expect(fTail(Infinity, 3, 4)).toBe(0);
});

test('refuses what is out of range', () => {
  expect(() => fTail(1, 0, 2)).toThrow('fTail: x 1, degrees 0 and 2');
  expect(() => fTail(Number.NaN, 1, 2)).toThrow(RangeError);
});
