import type { OperationMask } from '@touchstone/contract';

/** The mask with one edge's values replaced. */
export function withEdge(mask: OperationMask, edge: number, value: (operation: number) => number): OperationMask {
  return mask.map((row, index) => (index === edge ? row.map((_, operation) => value(operation)) : row));
}
