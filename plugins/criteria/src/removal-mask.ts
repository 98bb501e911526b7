import { scoreMatrix } from '@touchstone/contract';
import type { OperationMask, SearchSpace } from '@touchstone/contract';

/** A mask that removes one operation of one edge and keeps all others. */
export function removalMask(space: SearchSpace, edge: number, operation: number): OperationMask {
  return scoreMatrix(space.edges.length, space.operations.length, (e, o) => (e === edge && o === operation ? 0 : 1));
}
