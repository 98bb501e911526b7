/**
 * Sum over cells, since a mask moves the gates of all cells together.
 * @param values cells × edges × operations
 * @param size edges × operations
 */
export function overCells(values: ArrayLike<number>, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let index = 0; index < values.length; index++) sums[index % size]! += values[index]!;
  return sums;
}
