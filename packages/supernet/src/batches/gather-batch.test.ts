import { expect, test } from 'vitest';
import { gatherBatch } from './gather-batch.js';

const examples = {
  split: 'train',
  count: 3,
  images: Float32Array.of(0, 1, 10, 11, 20, 21),
  labels: Uint8Array.of(2, 0, 1),
} as const;

test('copies images in the given order, with one-hot labels', () => {
  const batch = gatherBatch(examples, Uint32Array.of(2, 0, 2), 3);
  expect([...batch.images]).toEqual([20, 21, 0, 1, 20, 21]);
  expect([...batch.labels]).toEqual([0, 1, 0, 0, 0, 1, 0, 1, 0]);
});

test('the copies are independent of the examples', () => {
  gatherBatch(examples, Uint32Array.of(1), 3).images.fill(7);
  expect([...examples.images]).toEqual([0, 1, 10, 11, 20, 21]);
});
