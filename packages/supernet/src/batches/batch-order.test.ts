import { createRng, TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { batchOrder } from './batch-order.js';

const order = () => batchOrder(createRng(1), 12, 4);
const steps = (count: number): number[] => Array.from({ length: count }, (_, step) => step);

test('an epoch visits every image once', () => {
  const next = order();
  for (const epoch of [0, 1, 2]) {
    const visited = [0, 1, 2].flatMap((batch) => [...next(3 * epoch + batch)]);
    expect(visited.toSorted((a, b) => a - b)).toEqual(steps(12));
  }
});

test('every epoch has an order of its own', () => {
  const next = order();
  const epochs = [0, 1, 2].map((epoch) => [0, 1, 2].flatMap((batch) => [...next(3 * epoch + batch)]).join());
  expect(new Set(epochs).size).toBe(3);
});

test('a batch depends on its step alone, not on what was asked before', () => {
  const forwards = order();
  const inOrder = steps(9).map((step) => [...forwards(step)]);
  const jumping = order();
  for (const step of [8, 0, 4, 4, 3, 7, 1]) expect([...jumping(step)]).toEqual(inOrder[step]);
  expect([...order()(5)]).toEqual(inOrder[5]);
});

test('drawing from the stream it was made of changes nothing', () => {
  const rng = createRng(1);
  rng.normal();
  expect(batchOrder(rng, 12, 4)(7)).toEqual(order()(7));
});

test('images that fill no batch are left out of their epoch', () => {
  const next = batchOrder(createRng(1), 11, 4);
  expect(new Set([...next(0), ...next(1)]).size).toBe(8);
  expect(new Set([...next(2), ...next(3)]).size).toBe(8);
});

test('refuses batches larger than the split', () => {
  const refuse = () => batchOrder(createRng(1), 3, 4);
  expect(refuse).toThrowError(TouchstoneError);
  expect(refuse).toThrowError(expect.objectContaining({ code: 'CONFIG', message: 'batches of 4 from 3 images' }));
});
