import { expect, test } from 'vitest';
import { evaluationBatches } from './evaluation-batches.js';

test.each([
  [1, 1, 1],
  [256, 1, 256],
  [257, 2, 128],
  [1000, 4, 250],
  [10_000, 40, 250],
])('%i images are %i batches of %i', (count, batches, size) => {
  expect(evaluationBatches(count)).toEqual({ batches, size });
});

test('leaves out fewer images than there are batches', () => {
  for (let count = 1; count < 3000; count += 7) {
    const { batches, size } = evaluationBatches(count);
    expect(size).toBeLessThanOrEqual(256);
    expect(count - batches * size).toBeGreaterThanOrEqual(0);
    expect(count - batches * size).toBeLessThan(batches);
  }
});
