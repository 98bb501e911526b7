import { scoreMatrix } from '@touchstone/contract';
import type { Operation, ScoreMatrix, SearchSpace } from '@touchstone/contract';

/** Scores that keep the operation of the highest rank, the first of equals, on every edge. */
export function favour(space: SearchSpace, rank: (operation: Operation) => number): ScoreMatrix {
  const ranks = space.operations.map(rank);
  const kept = ranks.indexOf(Math.max(...ranks));
  return scoreMatrix(space.edges.length, space.operations.length, (_, operation) => (operation === kept ? 1 : 0));
}
