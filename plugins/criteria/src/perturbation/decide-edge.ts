import { scoreMatrix } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';

/**
 * The operation that the space's rule keeps on one edge: the first of the highest scores among those that it
 * allows. The other edges score lower than this one, so that a rule which keeps some edges only keeps it.
 * @param scores one finite number per operation
 */
export function decideEdge(space: SearchSpace, edge: number, scores: readonly number[]): number {
  const lower = Math.min(...scores) - 1;
  const matrix = scoreMatrix(space.edges.length, space.operations.length, (other, operation) =>
    other === edge ? scores[operation]! : lower,
  );
  return space.discretise(matrix)[edge]!;
}
