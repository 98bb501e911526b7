import { scoreMatrix } from '@touchstone/contract';
import type { CriterionContext, ScoreMatrix } from '@touchstone/contract';

/**
 * The weights by which the supernet mixes its operations, see `mixtureOption`: the softmax of its alphas, or equal
 * ones. Only `current` asks the supernet (`alphas`).
 * @returns edges × operations, each edge summing to 1
 */
export function mixtureWeights(
  { space, supernet }: Pick<CriterionContext, 'space' | 'supernet'>,
  mixture: 'current' | 'uniform',
): ScoreMatrix {
  if (mixture === 'current') return supernet.probabilities();
  const operations = space.operations.length;
  return scoreMatrix(space.edges.length, operations, () => 1 / operations);
}
