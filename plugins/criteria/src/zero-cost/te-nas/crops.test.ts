import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { crops } from './crops.js';

test('are squares of one channel of one image, all of them in time', () => {
  const shape = { channels: 2, height: 4, width: 5 };
  const values = Float32Array.from({ length: 3 * 40 }, (_, index) => index);
  const result = crops({ shape, count: 3, values }, 3, 2000, createRng(1));
  const corners = new Set<number>();
  for (let index = 0; index < 2000; index++) {
    const [corner, ...others] = result.slice(index * 9, index * 9 + 9);
    expect(others).toEqual([1, 2, 5, 6, 7, 10, 11, 12].map((offset) => corner! + offset));
    const [row, column] = [Math.floor((corner! % 20) / 5), corner! % 5];
    expect(row <= 1 && column <= 2).toBe(true);
    corners.add(corner!);
  }
  expect(corners.size).toBe(3 * 2 * 2 * 3);
});

test('images that are too small are refused', () => {
  const images = { shape: { channels: 1, height: 2, width: 5 }, count: 1, values: new Float32Array(10) };
  expect(() => crops(images, 3, 1, createRng(1))).toThrow(RangeError);
});
