import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { determinant } from '../zero-cost/fixtures/determinant.js';
import { logDeterminant } from './log-determinant.js';

test('is that of an expansion along rows', () => {
  const rng = createRng('determinant');
  for (let size = 1; size <= 6; size++) {
    const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => rng.normal()));
    expect(logDeterminant(matrix.flat(), size)).toBeCloseTo(Math.log(Math.abs(determinant(matrix))), 9);
  }
});

test('of a Hilbert matrix, which is badly conditioned: 1 / 266716800000 for 5', () => {
  const hilbert = Array.from({ length: 25 }, (_, index) => 1 / (Math.floor(index / 5) + (index % 5) + 1));
  expect(logDeterminant(hilbert, 5)).toBeCloseTo(-Math.log(266_716_800_000), 8);
});

describe('−∞ where it is singular', () => {
  test.each([
    ['equal rows', [4, 1, 2, 4, 1, 2, 1, 1, 1]],
    ['zero', [0, 0, 0, 0]],
    ['a sum of others, up to rounding', [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.5, 0.7, 0.9]],
  ])('%s', (_, values) => {
    expect(logDeterminant(values, Math.sqrt(values.length))).toBe(-Infinity);
  });
});

test('needs pivoting, and does not write to its matrix', () => {
  const values = [0, 2, 3, 0];
  expect(logDeterminant(values, 2)).toBeCloseTo(Math.log(6), 12);
  expect(values).toEqual([0, 2, 3, 0]);
});
