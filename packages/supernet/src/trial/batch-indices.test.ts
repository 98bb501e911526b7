import { expect, test } from 'vitest';
import { batchIndices } from './batch-indices.js';

test('all batches, or one counted round and round', () => {
  expect(batchIndices(3)).toEqual([0, 1, 2]);
  expect([0, 2, 3, 7].map((batch) => batchIndices(3, batch))).toEqual([[0], [2], [0], [1]]);
});

test.each([-1, 0.5, Number.NaN])('%d is no batch', (batch) => {
  expect(() => batchIndices(3, batch)).toThrow(RangeError);
});
