/** Row-major values as their rows (views, not copies). */
export function splitRows(values: Float32Array, count: number): Float32Array[] {
  const length = values.length / count;
  return Array.from({ length: count }, (_, row) => values.subarray(row * length, (row + 1) * length));
}
