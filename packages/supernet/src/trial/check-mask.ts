import { TouchstoneError } from '@touchstone/contract';
import type { OperationMask, SearchSpace } from '@touchstone/contract';
import { fitsMask } from './fits-mask.js';

/** Throws `PLUGIN` where a mask is not one finite number for each edge and operation. */
export function checkMask(mask: OperationMask, space: SearchSpace): void {
  if (fitsMask(mask, space)) return;
  throw new TouchstoneError('PLUGIN', 'a mask must have a finite number for every edge and operation', {
    where: `mask of ${mask.length} × ${mask[0]?.length ?? 0}`,
    hint: `${space.edges.length} edges × ${space.operations.length} operations`,
  });
}
