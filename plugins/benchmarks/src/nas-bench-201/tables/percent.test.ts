import { expect, test } from 'vitest';
import { decodePercent, encodePercent, missing } from './percent.js';

test.each([0, 0.83333, 1, 10, 54.29667, 93.76, 94.37333, 100])('%d comes back to the same digits', (percent) => {
  expect(decodePercent(encodePercent(percent))).toBe(percent);
});

test('every accuracy over 10,000 or 25,000 images is exact, over 3,000 good to 5·10⁻⁶', () => {
  const errors = (images: number, digits: number): number[] =>
    Array.from({ length: images + 1 }, (_, correct) => {
      const percent = Number(((100 * correct) / images).toFixed(digits));
      return Math.abs(decodePercent(encodePercent(percent))! - percent);
    });
  expect(Math.max(...errors(10_000, 2))).toBe(0);
  expect(Math.max(...errors(25_000, 3))).toBe(0);
  expect(Math.max(...errors(3000, 12))).toBeLessThan(5e-6);
});

test("removes the noise of the authors' 32-bit sums", () => {
  expect(decodePercent(encodePercent(82.240_000_014_648_44))).toBe(82.24);
});

test('unknown is undefined, not a number', () => {
  expect(decodePercent(missing)).toBeUndefined();
});

test.each([-0.01, 100.01, Number.NaN, Infinity])('%d is refused', (percent) => {
  expect(() => encodePercent(percent)).toThrow(RangeError);
});
