import type { OperationMask, SearchSpace } from '@touchstone/contract';

/** Whether a mask is one finite number for each edge and operation. */
export function fitsMask(mask: OperationMask, { edges, operations }: SearchSpace): boolean {
  return (
    mask.length === edges.length &&
    mask.every((row) => row.length === operations.length && row.every((value) => Number.isFinite(value)))
  );
}
