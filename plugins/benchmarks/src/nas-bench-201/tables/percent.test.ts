import { expect, test } from 'vitest';
import { decodePercent, encodePercent, missing } from './percent.js';

test.each([0, 0.83333, 1, 10, 54.29667, 93.76, 94.37333, 100])('%d comes back to the same digits', (percent) => {
  expect(decodePercent(encodePercent(percent))).toBe(percent);
});

test('every accuracy over 10,000 or 25,000 images is exact, over 3,000 good to 5·10⁻⁶', () => {
  for (let correct = 0; correct <= 10_000; correct++) {
    const percent = Number((correct / 100).toFixed(2));
    if (decodePercent(encodePercent(percent)) !== percent) expect(decodePercent(encodePercent(percent))).toBe(percent);
  }
  for (let correct = 0; correct <= 25_000; correct++) {
    const percent = Number((correct / 250).toFixed(3));
    if (decodePercent(encodePercent(percent)) !== percent) expect(decodePercent(encodePercent(percent))).toBe(percent);
  }
  for (let correct = 0; correct <= 3000; correct++) {
    const percent = correct / 30;
    const error = Math.abs(decodePercent(encodePercent(percent))! - percent);
    if (error > 5.000_001e-6) expect(error).toBe(0);
  }
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
