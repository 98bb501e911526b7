import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { dominantEigenvalue } from './dominant-eigenvalue.js';

type Matrix = readonly (readonly number[])[];

const exact = { tolerance: 1e-10, maxIterations: 2000 };

function multiplier(matrix: Matrix) {
  let calls = 0;
  const product = async (v: Float64Array): Promise<number[]> => {
    calls += 1;
    expect(Math.hypot(...v)).toBeCloseTo(1, 12);
    return matrix.map((row) => row.reduce((sum, value, index) => sum + value * v[index]!, 0));
  };
  return { product, calls: () => calls };
}

const largest = (matrix: Matrix, options: object = exact): Promise<number> =>
  dominantEigenvalue(multiplier(matrix).product, matrix.length, { rng: createRng(1), ...options });

/** Q D Qᵀ with the rotation by an angle in the first two axes, then in the last two. */
function rotated([a, b, c]: readonly [number, number, number]): Matrix {
  const [cos, sin] = [Math.cos(0.7), Math.sin(0.7)];
  const rotations: Matrix[] = [
    [
      [cos, -sin, 0],
      [sin, cos, 0],
      [0, 0, 1],
    ],
    [
      [1, 0, 0],
      [0, cos, -sin],
      [0, sin, cos],
    ],
  ];
  const times = (left: Matrix, right: Matrix): Matrix =>
    left.map((row) => right[0]!.map((_, column) => row.reduce((sum, value, k) => sum + value * right[k]![column]!, 0)));
  const transposed = (matrix: Matrix): Matrix => matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
  const q = times(rotations[0]!, rotations[1]!);
  const diagonal = [
    [a, 0, 0],
    [0, b, 0],
    [0, 0, c],
  ];
  return times(times(q, diagonal), transposed(q));
}

describe('the largest eigenvalue, not the largest magnitude', () => {
  test.each<[string, readonly [number, number, number], number]>([
    ['positive definite', [3, 2, 0.5], 3],
    ['negative definite', [-3, -2, -0.5], -0.5],
    ['indefinite, the negative one larger', [1, -4, 0.25], 1],
    ['indefinite, the positive one larger', [4, -1, 0.25], 4],
    ['of equal magnitudes', [2, -2, 0], 2],
    ['of nearly equal magnitudes', [2, -2.001, 0.5], 2],
    ['negative semidefinite', [-3, 0, -1], 0],
    ['a multiple of the identity', [-2, -2, -2], -2],
  ])('%s', async (_what, eigenvalues, expected) => {
    expect(await largest(rotated(eigenvalues))).toBeCloseTo(expected, 5);
  });

  test('of a textbook matrix: 2 − √2, 2, 2 + √2, and the same negated', async () => {
    const matrix = [
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ];
    expect(await largest(matrix)).toBeCloseTo(2 + Math.SQRT2, 6);
    expect(await largest(matrix.map((row) => row.map((value) => -value)))).toBeCloseTo(Math.SQRT2 - 2, 6);
  });

  test('of nothing but zeros', async () => {
    expect(
      await largest([
        [0, 0],
        [0, 0],
      ]),
    ).toBe(0);
  });

  test('of one number', async () => {
    expect(await largest([[-7]])).toBeCloseTo(-7, 6);
  });
});

test('the default tolerance is good to a few per cent, never above, in few products', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const { product, calls } = multiplier(rotated([5, 1, -2]));
    const found = await dominantEigenvalue(product, 3, { rng: createRng(seed) });
    expect(found).toBeLessThanOrEqual(5 + 1e-9);
    expect(found).toBeGreaterThan(4.8);
    expect(calls()).toBeLessThan(25);
  }
});

test('stops at the greatest number of iterations of a pass', async () => {
  const { product, calls } = multiplier(rotated([1, 0.999, -3]));
  await dominantEigenvalue(product, 3, { rng: createRng(1), tolerance: 0, maxIterations: 4 });
  expect(calls()).toBe(8);
});

test('is the same for the same seed, and passes on what a product throws', async () => {
  const matrix = rotated([3, 2.5, -1]);
  expect(await largest(matrix, {})).toBe(await largest(matrix, {}));
  const failing = async (): Promise<number[]> => {
    throw new Error('no product');
  };
  await expect(dominantEigenvalue(failing, 2, { rng: createRng(1) })).rejects.toThrow('no product');
});
