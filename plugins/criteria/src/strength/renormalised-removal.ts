import { scoreMatrix, TouchstoneError } from '@touchstone/contract';
import type { OperationMask, ScoreMatrix, SearchSpace } from '@touchstone/contract';

/**
 * A mask that removes one operation of one edge and scales the others of that edge by 1 / (1 − p), p its weight in
 * the mixture, so that their weights sum to 1 again. Throws `NUMERICS` where p is 1 in float32, as the engines
 * compute: nothing remains to be scaled.
 */
export function renormalisedRemoval(
  space: SearchSpace,
  mixture: ScoreMatrix,
  edge: number,
  operation: number,
): OperationMask {
  if (Math.fround(mixture[edge]![operation]!) === 1) {
    const problem = 'the other operations of the edge have no weight that could be renormalised';
    throw new TouchstoneError('NUMERICS', problem, {
      where: `edge ${edge}, ${space.operations[operation]!.name}`,
      hint: 'set renormalise to false, or mixture to uniform',
    });
  }
  // Summed over the others, not 1 − p, which cancels where p is near 1.
  const rest = mixture[edge]!.reduce((sum, weight, other) => (other === operation ? sum : sum + weight), 0);
  return scoreMatrix(space.edges.length, space.operations.length, (e, o) => {
    if (e !== edge) return 1;
    return o === operation ? 0 : 1 / rest;
  });
}
