/**
 * Eigenvalues of a symmetric matrix, ascending, by cyclic Jacobi rotations (Golub and Van Loan, Matrix
 * Computations, section 8.5). Accurate to about 1e-15 of the largest.
 * @param values size × size, row-major; not changed
 */
export function symmetricEigenvalues(values: ArrayLike<number>, size: number): Float64Array {
  const a = Float64Array.from(values);
  const at = (row: number, column: number): number => a[row * size + column]!;
  const norm = Math.sqrt(a.reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(at(p, q)) <= (Number.EPSILON * norm) / size) continue;
        rotated = true;
        rotate(a, size, p, q);
      }
    }
    if (!rotated) break;
  }
  return Float64Array.from({ length: size }, (_, index) => at(index, index)).sort();
}

/** A rotation of rows and columns p and q that makes their common element 0. */
function rotate(a: Float64Array, size: number, p: number, q: number): void {
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * a[p * size + q]!);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) {
    const [left, right] = [a[k * size + p]!, a[k * size + q]!];
    a[k * size + p] = cosine * left - sine * right;
    a[k * size + q] = sine * left + cosine * right;
  }
  for (let k = 0; k < size; k++) {
    const [upper, lower] = [a[p * size + k]!, a[q * size + k]!];
    a[p * size + k] = cosine * upper - sine * lower;
    a[q * size + k] = sine * upper + cosine * lower;
  }
}
