import { TouchstoneError } from '@touchstone/contract';
import type { OperationMask, SearchSpace } from '@touchstone/contract';

/** Throws `PLUGIN` where a mask is not one finite number for each edge and operation. */
export function checkMask(mask: OperationMask, { edges, operations }: SearchSpace): void {
  const fits =
    mask.length === edges.length &&
    mask.every((row) => row.length === operations.length && row.every((value) => Number.isFinite(value)));
  if (fits) return;
  throw new TouchstoneError('PLUGIN', 'a mask must have a finite number for every edge and operation', {
    where: `mask of ${mask.length} × ${mask[0]?.length ?? 0}`,
    hint: `${edges.length} edges × ${operations.length} operations`,
  });
}
