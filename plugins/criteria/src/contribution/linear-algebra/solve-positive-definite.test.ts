import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { determinant } from '../../zero-cost/fixtures/determinant.js';
import { solvePositiveDefinite } from './solve-positive-definite.js';

type Matrix = readonly (readonly number[])[];

/** B Bᵀ of a random B. */
function randomGram(size: number): Matrix {
  const rng = createRng(`gram ${size}`);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => rng.normal()));
  return rows.map((a) => rows.map((b) => a.reduce((sum, value, index) => sum + value * b[index]!, 0)));
}

test('is the solution by Cramer’s rule', () => {
  const rng = createRng('right');
  for (let size = 1; size <= 6; size++) {
    const matrix = randomGram(size);
    const right = Array.from({ length: size }, () => rng.normal());
    const replaced = (column: number) =>
      matrix.map((row, index) => row.map((value, at) => (at === column ? right[index]! : value)));
    const expected = right.map((_, column) => determinant(replaced(column)) / determinant(matrix));
    expect([...solvePositiveDefinite(matrix.flat(), right)!]).toEqual(
      expected.map((value) => expect.closeTo(value, 6)),
    );
  }
});

test('30 unknowns: the residual vanishes, and nothing is written to what is given', () => {
  const matrix = randomGram(30).map((row, index) => row.map((value, column) => value + (index === column ? 1 : 0)));
  const [values, right] = [matrix.flat(), matrix.map((_, index) => Math.sin(index))];
  const before = [[...values], [...right]];
  const x = solvePositiveDefinite(values, right)!;
  const residual = matrix.map((row, i) => row.reduce((sum, value, k) => sum + value * x[k]!, 0) - right[i]!);
  expect(Math.max(...residual.map(Math.abs))).toBeLessThan(1e-11);
  expect([values, right]).toEqual(before);
});

test('no unknown at all', () => {
  expect(solvePositiveDefinite([], [])).toEqual(new Float64Array());
});

describe('undefined where it is not positive definite', () => {
  test.each([
    ['negative', [-1]],
    ['zero', [0, 0, 0, 0]],
    ['indefinite, though its diagonal is positive', [1, 2, 2, 1]],
    ['semidefinite: an eigenvalue of 0', [1, 1, 1, 1]],
    ['semidefinite up to rounding', [0.01, 0.03, 0.03, 0.09]],
    ['not a number', [1, 0, 0, Number.NaN]],
  ])('%s', (_, values) => {
    expect(solvePositiveDefinite(values, Array<number>(Math.sqrt(values.length)).fill(1))).toBeUndefined();
  });
});
