import type { OperationMask } from '@touchstone/contract';

/** A mask as gates, the same in all cells: cells × edges × operations, flat. */
export function maskGates(mask: OperationMask, cells: number): Float32Array {
  const perCell = mask.flat();
  return Float32Array.from({ length: cells * perCell.length }, (_, index) => perCell[index % perCell.length]!);
}
