/**
 * Solves A x = b for a symmetric positive definite A by its Cholesky factor (Golub and Van Loan, Matrix
 * Computations, section 4.2); undefined where A is not positive definite to the precision of float64.
 * @param values A, size × size, row-major, of which the lower triangle is read; not changed
 * @param right b; not changed
 */
export function solvePositiveDefinite(values: ArrayLike<number>, right: ArrayLike<number>): Float64Array | undefined {
  const size = right.length;
  const factor = choleskyFactor(values, size);
  if (!factor) return undefined;
  const at = (row: number, column: number): number => factor[row * size + column]!;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) x[row]! -= at(row, column) * x[column]!;
    x[row]! /= at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let column = row + 1; column < size; column++) x[row]! -= at(column, row) * x[column]!;
    x[row]! /= at(row, row);
  }
  return x;
}

/** The lower triangle L with L Lᵀ = A. */
function choleskyFactor(values: ArrayLike<number>, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size);
  const at = (row: number, column: number): number => factor[row * size + column]!;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = values[row * size + column]!;
      for (let k = 0; k < column; k++) rest -= at(row, k) * at(column, k);
      if (column < row) factor[row * size + column] = rest / at(column, column);
      // Written so that NaN is refused too.
      else if (!(rest > size * Number.EPSILON * Math.abs(values[row * size + row]!))) return undefined;
      else factor[row * size + row] = Math.sqrt(rest);
    }
  }
  return factor;
}
