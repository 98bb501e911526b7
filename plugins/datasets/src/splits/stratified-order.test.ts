import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { stratifiedOrder } from './stratified-order.js';

// 60 of class 0, 30 of class 1, 10 of class 2, mixed; positions 20 … 119 of a collection.
const labels = Uint8Array.from({ length: 120 }, (_, index) => (index % 10 < 6 ? 0 : index % 10 < 9 ? 1 : 2));
const indices = Uint32Array.from({ length: 100 }, (_, place) => 20 + place);

test('holds every image once', () => {
  expect([...stratifiedOrder(indices, labels, createRng(0))].sort((a, b) => a - b)).toEqual([...indices]);
});

test('every front part has the proportions of the whole, up to rounding', () => {
  const order = stratifiedOrder(indices, labels, createRng(0));
  const counts = [0, 0, 0];
  for (const [place, index] of order.entries()) {
    counts[labels[index]!]! += 1;
    [0.6, 0.3, 0.1].forEach((share, label) => {
      expect(Math.abs(counts[label]! - share * (place + 1))).toBeLessThan(1.5);
    });
  }
});

test('the seed decides the order', () => {
  const first = stratifiedOrder(indices, labels, createRng(0));
  expect(stratifiedOrder(indices, labels, createRng(0))).toEqual(first);
  expect(stratifiedOrder(indices, labels, createRng(1))).not.toEqual(first);
});
