/**
 * log |det| of a square matrix by LU decomposition with partial pivoting; −∞ where it is singular to
 * the precision of float64.
 * @param values size × size, row-major; not changed
 */
export function logDeterminant(values: ArrayLike<number>, size: number): number {
  const rows = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, column) => values[row * size + column]!),
  );
  const largest = rows.reduce((most, row) => row.reduce((max, value) => Math.max(max, Math.abs(value)), most), 0);
  const negligible = size * Number.EPSILON * largest;
  let result = 0;
  for (let step = 0; step < size; step++) {
    let pivot = step;
    for (let row = step + 1; row < size; row++) {
      if (Math.abs(rows[row]![step]!) > Math.abs(rows[pivot]![step]!)) pivot = row;
    }
    const chosen = rows[pivot]!;
    if (Math.abs(chosen[step]!) <= negligible) return -Infinity;
    rows[pivot] = rows[step]!;
    rows[step] = chosen;
    result += Math.log(Math.abs(chosen[step]!));
    for (let row = step + 1; row < size; row++) {
      const other = rows[row]!;
      const factor = other[step]! / chosen[step]!;
      for (let column = step; column < size; column++) other[column]! -= factor * chosen[column]!;
    }
  }
  return result;
}
