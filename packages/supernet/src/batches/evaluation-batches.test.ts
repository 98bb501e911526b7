import { expect, test } from 'vitest';
import { evaluationBatches } from './evaluation-batches.js';

const small = { height: 14, width: 14 };

test.each([
  [1, 1, 1],
  [256, 1, 256],
  [257, 2, 128],
  [1000, 4, 250],
  [10_000, 40, 250],
])('%i small images are %i batches of %i', (count, batches, size) => {
  expect(evaluationBatches(count, small)).toEqual({ batches, size });
});

test.each([
  [16, 256],
  [32, 64],
  [64, 16],
  [512, 1],
])('images of %i×%i come in batches of at most 65,536 pixels', (side, size) => {
  expect(evaluationBatches(size * 10, { height: side, width: side })).toEqual({ batches: 10, size });
});

test('leaves out fewer images than there are batches', () => {
  for (let count = 1; count < 3000; count += 7) {
    const { batches, size } = evaluationBatches(count, small);
    expect(size).toBeLessThanOrEqual(256);
    expect(count - batches * size).toBeGreaterThanOrEqual(0);
    expect(count - batches * size).toBeLessThan(batches);
  }
});
