import { scoreMatrix, TouchstoneError } from '@touchstone/contract';
import type { Operation, ScoreMatrix, SearchSpace } from '@touchstone/contract';

/** Scores that keep one operation on every edge. Throws `PLUGIN` where the space has no such operation. */
export function favour(space: SearchSpace, what: string, rank: (operation: Operation) => number): ScoreMatrix {
  const ranks = space.operations.map(rank);
  const best = Math.max(...ranks);
  if (!(best > 0)) throw new TouchstoneError('PLUGIN', `space '${space.name}' has no ${what}`, { where: space.name });
  const kept = ranks.indexOf(best);
  return scoreMatrix(space.edges.length, space.operations.length, (_, operation) => (operation === kept ? 1 : 0));
}
