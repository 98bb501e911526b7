import { expect, test } from 'vitest';
import { averagePool } from './average-pool.js';

const image = Uint8Array.of(0, 4, 10, 10, 8, 4, 10, 10, 1, 2, 3, 4, 5, 6, 7, 8);

test('averages disjoint squares', () => {
  const pooled = new Float32Array(4);
  averagePool(image, 4, 2, 1, pooled);
  expect([...pooled]).toEqual([4, 10, 3.5, 5.5]);
});

test('factor 1 only scales', () => {
  const same = new Float32Array(16);
  averagePool(image, 4, 1, 0.5, same);
  expect([...same]).toEqual([...image].map((value) => value / 2));
});
