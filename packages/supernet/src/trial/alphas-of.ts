import { scoreMatrix } from '@touchstone/contract';
import type { ScoreMatrix, SearchSpace } from '@touchstone/contract';

/** Flat alphas as edges × operations. */
export function alphasOf(values: Float32Array, { edges, operations }: SearchSpace): ScoreMatrix {
  const width = operations.length;
  return scoreMatrix(edges.length, width, (edge, operation) => values[edge * width + operation]!);
}
