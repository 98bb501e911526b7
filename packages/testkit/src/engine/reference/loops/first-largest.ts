/** The first of the cells that hold the largest value. */
export function firstLargest(values: Float64Array, cells: readonly number[]): number {
  return cells.reduce((best, cell) => (values[cell]! > values[best]! ? cell : best));
}
