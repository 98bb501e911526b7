import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { gramMatrix } from './gram-matrix.js';
import { logDeterminant } from './log-determinant.js';
import { symmetricEigenvalues } from './symmetric-eigenvalues.js';

test('of known matrices', () => {
  expect([...symmetricEigenvalues([2, 1, 1, 2], 2)]).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
  expect([...symmetricEigenvalues([5, 0, 0, 0, -3, 0, 0, 0, 0], 3)]).toEqual([-3, 0, 5]);
  expect([...symmetricEigenvalues([7], 1)]).toEqual([7]);
  // All ones: the size once, else 0.
  const ones = symmetricEigenvalues(Array(16).fill(1), 4);
  expect([...ones]).toEqual([0, 0, 0, 4].map((value) => expect.closeTo(value, 12)));
});

test('of the second difference matrix: 2 − 2 cos(k π / (n + 1))', () => {
  const size = 40;
  const values = Array.from({ length: size * size }, (_, index) => {
    const distance = Math.abs(Math.floor(index / size) - (index % size));
    return distance === 0 ? 2 : distance === 1 ? -1 : 0;
  });
  const expected = Array.from({ length: size }, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (size + 1)));
  expect([...symmetricEigenvalues(values, size)]).toEqual(expected.map((value) => expect.closeTo(value, 10)));
});

test('their sum is the trace, their product the determinant, of a random Gram matrix', () => {
  const rng = createRng('eigenvalues');
  const size = 30;
  const rows = Array.from({ length: size }, () => Array.from({ length: 50 }, () => rng.normal()));
  const gram = gramMatrix(rows);
  const before = gram.slice();
  const eigenvalues = symmetricEigenvalues(gram, size);
  expect(gram).toEqual(before);
  const trace = rows.reduce((sum, _, index) => sum + gram[index * size + index]!, 0);
  expect(eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(trace, 8);
  expect(eigenvalues.reduce((sum, value) => sum + Math.log(value), 0)).toBeCloseTo(logDeterminant(gram, size), 8);
  expect([...eigenvalues]).toEqual([...eigenvalues].toSorted((a, b) => a - b));
});
