import { expect, test } from 'vitest';
import { normalisedPool } from './normalised-pool.js';

const normalisation = { mean: [0.5, 0], deviation: [0.25, 1] };
// Two channels of 2 × 4.
const image = Uint8Array.from([0, 255, 51, 51, 255, 0, 51, 51, 1, 2, 3, 4, 5, 6, 7, 8]);
const shape = { channels: 2, height: 2, width: 4 };

test('without pooling: (value / 255 − mean) / deviation, per channel', () => {
  const into = new Float32Array(16);
  normalisedPool(image, shape, 1, normalisation, into);
  expect(into[0]).toBeCloseTo(-2, 6);
  expect(into[1]).toBeCloseTo(2, 6);
  expect(into[2]).toBeCloseTo((0.2 - 0.5) / 0.25, 6);
  expect(into[15]).toBeCloseTo(8 / 255, 6);
});

test('pools 2×2 squares', () => {
  const into = new Float32Array(4);
  normalisedPool(image, shape, 2, normalisation, into);
  expect(into[0]).toBeCloseTo(0, 6);
  expect(into[1]).toBeCloseTo(-1.2, 6);
  expect(into[2]).toBeCloseTo(14 / 4 / 255, 6);
  expect(into[3]).toBeCloseTo(22 / 4 / 255, 6);
});
