import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { kernelNorms } from './kernel-norms.js';

test('orthogonal rows: their squared lengths are the squared singular values', () => {
  // 2 outputs × 1 input × 2 × 2.
  expect(kernelNorms(Float32Array.of(3, 0, 4, 0, 0, 1, 0, 2), 2)).toEqual({ frobenius: 30, spectral: 25 });
});

test('a matrix of rank 1 has but one singular value', () => {
  const rng = createRng('rank 1');
  const [left, right] = [3, 8].map((length) => Array.from({ length }, () => rng.integer(9) - 4));
  const { frobenius, spectral } = kernelNorms(Float32Array.from(left!.flatMap((a) => right!.map((b) => a * b))), 3);
  expect(frobenius).toBe(left!.reduce((sum, v) => sum + v * v, 0) * right!.reduce((sum, v) => sum + v * v, 0));
  expect(spectral / frobenius).toBeCloseTo(1, 13);
});

test('two outputs: the larger root of the characteristic polynomial', () => {
  const rows = [
    [1, -2, 0.5, 3],
    [2, 1, -1, 0.25],
  ] as const;
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  const [a, b, c] = [dot(rows[0], rows[0]), dot(rows[0], rows[1]), dot(rows[1], rows[1])];
  const { frobenius, spectral } = kernelNorms(Float32Array.from(rows.flat()), 2);
  expect(frobenius).toBe(a + c);
  expect(spectral).toBeCloseTo((a + c + Math.sqrt((a - c) ** 2 + 4 * b * b)) / 2, 13);
});
