import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { edgeOrder } from './edge-order.js';

test('forward is the order of the space, reverse the other way round, whatever the generator', () => {
  expect(edgeOrder(4, 'forward', createRng(1))).toEqual([0, 1, 2, 3]);
  expect(edgeOrder(4, 'reverse', createRng(2))).toEqual([3, 2, 1, 0]);
});

test('random is every edge once, the same for equal seeds', () => {
  const order = edgeOrder(6, 'random', createRng(5));
  expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(edgeOrder(6, 'random', createRng(5))).toEqual(order);
});

test('random: each of the 6 orders of 3 edges comes about equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 1200; seed++) {
    const order = edgeOrder(3, 'random', createRng(seed)).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  // 200 expected with a standard deviation of 13.
  expect([...counts.values()].map((count) => Math.abs(count - 200) < 55)).toEqual(Array(6).fill(true));
});
