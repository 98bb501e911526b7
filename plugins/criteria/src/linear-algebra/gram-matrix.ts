/** Inner products of rows in float64. @returns rows × rows, row-major */
export function gramMatrix(rows: readonly ArrayLike<number>[]): Float64Array {
  const size = rows.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const [left, right] = [rows[i]!, rows[j]!];
      let sum = 0;
      for (let index = 0; index < left.length; index++) sum += left[index]! * right[index]!;
      gram[i * size + j] = sum;
      gram[j * size + i] = sum;
    }
  }
  return gram;
}
