import type { Examples } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { datasetHash } from './dataset-hash.js';

const image = { channels: 1, height: 1, width: 2 };
const train: Examples = {
  split: 'train',
  count: 2,
  images: Float32Array.of(1, 2, 3, 4),
  labels: Uint8Array.of(0, 1),
};

test('is the same for equal content and looks only at the view of a larger buffer', () => {
  const hash = datasetHash(image, 2, [train]);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const view = Float32Array.of(9, 1, 2, 3, 4, 9).subarray(1, 5);
  expect(datasetHash(image, 2, [{ ...train, images: view }])).toBe(hash);
});

test.each([
  ['image', { ...train, images: Float32Array.of(1, 2, 3, 5) }],
  ['label', { ...train, labels: Uint8Array.of(1, 1) }],
  ['split name', { ...train, split: 'valid' as const }],
])('another %s, another hash', (_, other) => {
  expect(datasetHash(image, 2, [other])).not.toBe(datasetHash(image, 2, [train]));
});

test('another shape or number of classes, another hash', () => {
  const hash = datasetHash(image, 2, [train]);
  expect(datasetHash({ channels: 2, height: 1, width: 1 }, 2, [train])).not.toBe(hash);
  expect(datasetHash(image, 3, [train])).not.toBe(hash);
});
