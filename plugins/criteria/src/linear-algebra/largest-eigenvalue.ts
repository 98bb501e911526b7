/**
 * Largest eigenvalue of a symmetric matrix: Householder reduction to a tridiagonal matrix, then bisection by
 * the signs of pivots (Golub and Van Loan, Matrix Computations, sections 8.3 and 8.4). About 4/3 size³
 * multiplications, whatever the gaps between eigenvalues; accurate to about size · 1e-16 of the largest.
 * @param values size × size, row-major, finite; not changed
 */
export function largestEigenvalue(values: ArrayLike<number>, size: number): number {
  const { diagonal, beside } = tridiagonal(values, size);
  const reach = diagonal.map((_, row) => Math.abs(beside[row - 1] ?? 0) + Math.abs(beside[row] ?? 0));
  // No eigenvalue lies beyond Gershgorin's discs, and the largest is no less than any diagonal element.
  let below = Math.max(...diagonal);
  let above = Math.max(...diagonal.map((value, row) => value + reach[row]!));
  for (let middle = (below + above) / 2; middle > below && middle < above; middle = (below + above) / 2) {
    if (reaches(diagonal, beside, middle)) below = middle;
    else above = middle;
  }
  return below;
}

/** Whether some eigenvalue is `shift` or more: else all pivots of T − shift are negative. */
function reaches(diagonal: Float64Array, beside: Float64Array, shift: number): boolean {
  let pivot = -1;
  return diagonal.some((value, row) => {
    pivot = value - shift - (row === 0 ? 0 : beside[row - 1]! ** 2 / pivot);
    return pivot >= 0;
  });
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** One shorter than the diagonal. */
  readonly beside: Float64Array;
}

function tridiagonal(values: ArrayLike<number>, size: number): Tridiagonal {
  const a = Float64Array.from(values);
  const beside = new Float64Array(Math.max(0, size - 1));
  for (let k = 0; k + 1 < size; k++) beside[k] = reflect(a, size, k);
  return { diagonal: Float64Array.from({ length: size }, (_, row) => a[row * size + row]!), beside };
}

/** Reflects rows and columns after k so that column k is 0 below its first element, which is returned. */
function reflect(a: Float64Array, size: number, k: number): number {
  const count = size - k - 1;
  const v = Float64Array.from({ length: count }, (_, row) => a[(k + 1 + row) * size + k]!);
  const norm = Math.hypot(...v);
  const before = v[0]!;
  if (norm === 0 || count === 1) return before;
  // The sign that loses no digits in the difference.
  const first = before > 0 ? -norm : norm;
  v[0] = before - first;
  const scale = 1 / (norm * (norm + Math.abs(before)));
  const product = new Float64Array(count);
  let along = 0;
  for (let row = 0; row < count; row++) {
    const start = (k + 1 + row) * size + k + 1;
    let sum = 0;
    for (let column = 0; column < count; column++) sum += a[start + column]! * v[column]!;
    product[row] = scale * sum;
    along += product[row]! * v[row]!;
  }
  for (let row = 0; row < count; row++) product[row]! -= 0.5 * scale * along * v[row]!;
  for (let row = 0; row < count; row++) {
    const start = (k + 1 + row) * size + k + 1;
    for (let column = 0; column < count; column++) {
      a[start + column]! -= v[row]! * product[column]! + product[row]! * v[column]!;
    }
  }
  return first;
}
