import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { gramMatrix } from './gram-matrix.js';
import { symmetricEigenvalues } from './symmetric-eigenvalues.js';
import { largestEigenvalue } from './largest-eigenvalue.js';

test('of known matrices', () => {
  expect(largestEigenvalue([7], 1)).toBe(7);
  expect(largestEigenvalue([0, 0, 0, 0], 2)).toBe(0);
  expect(largestEigenvalue([2, 1, 1, 2], 2)).toBeCloseTo(3, 14);
  expect(largestEigenvalue([0, -1, -1, 0], 2)).toBeCloseTo(1, 14);
  expect(largestEigenvalue([-5, 0, 0, 0, -3, 0, 0, 0, -9], 3)).toBe(-3);
  expect(largestEigenvalue(Array(49).fill(1), 7)).toBeCloseTo(7, 13);
});

test('of the second difference matrix: 2 + 2 cos(π / (n + 1)), close to the next one', () => {
  const size = 60;
  const values = Array.from({ length: size * size }, (_, index) => {
    const distance = Math.abs(Math.floor(index / size) - (index % size));
    return distance === 0 ? 2 : distance === 1 ? -1 : 0;
  });
  expect(largestEigenvalue(values, size)).toBeCloseTo(2 + 2 * Math.cos(Math.PI / (size + 1)), 13);
});

test.each([3, 4, 17, 40])('of random symmetric matrices of size %i, as Jacobi rotations find it', (size) => {
  const rng = createRng(`largest ${size}`);
  for (let draw = 0; draw < 5; draw++) {
    const values = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column <= row; column++) {
        values[row * size + column] = values[column * size + row] = rng.normal();
      }
    }
    const before = values.slice();
    expect(largestEigenvalue(values, size)).toBeCloseTo(symmetricEigenvalues(values, size).at(-1)!, 11);
    expect(values).toEqual(before);
  }
});

test('where the largest occurs several times, and of a matrix of low rank', () => {
  const rng = createRng('multiple');
  const rows = Array.from({ length: 12 }, () => [rng.normal(), rng.normal()]);
  const gram = gramMatrix(rows);
  expect(largestEigenvalue(gram, 12)).toBeCloseTo(symmetricEigenvalues(gram, 12).at(-1)!, 11);
  // The same matrix twice along the diagonal.
  const twice = new Float64Array(24 * 24);
  gram.forEach((value, index) => {
    const [row, column] = [Math.floor(index / 12), index % 12];
    twice[row * 24 + column] = twice[(row + 12) * 24 + column + 12] = value;
  });
  expect(largestEigenvalue(twice, 24)).toBeCloseTo(symmetricEigenvalues(gram, 12).at(-1)!, 11);
});
