import { stopIfAborted } from '@touchstone/contract';
import type { CriterionContext, Evaluation, EvaluationOptions, OperationMask, ScoreMatrix } from '@touchstone/contract';
import { mixtureWeights } from '../mixture-weights.js';
import { removalMask } from '../removal-mask.js';
import { renormalisedRemoval } from './renormalised-removal.js';

export interface RemovalOptions extends Required<Pick<EvaluationOptions, 'mixture' | 'split'>> {
  /** Whether the weights of the other operations of the edge are scaled to sum to 1 again. */
  readonly renormalise: boolean;
}

/**
 * Evaluates the supernet without each operation in turn. `none` contributes nothing, so that removing it is the
 * supernet as it is, unless the weights of the others are renormalised. The whole supernet is evaluated on the same
 * batches, by their statistics, as those without an operation.
 * Throws `INTERRUPTED` on abort, `NUMERICS` where an operation has all the weight that there is to renormalise.
 * @param effect score of an operation from the evaluations with and without it
 */
export async function scoreRemovals(
  { space, supernet, signal }: CriterionContext,
  { renormalise, ...options }: RemovalOptions,
  effect: (whole: Evaluation, without: Evaluation) => number,
): Promise<ScoreMatrix> {
  const maskOf = renormalise
    ? renormalisedMasks()
    : (edge: number, operation: number) => removalMask(space, edge, operation);
  const whole = await supernet.evaluate(options);
  const scores: number[][] = [];
  for (let edge = 0; edge < space.edges.length; edge++) {
    const row: number[] = [];
    for (let operation = 0; operation < space.operations.length; operation++) {
      stopIfAborted(signal);
      const unchanged = space.operations[operation]!.layers === 'zero' && !renormalise;
      const without = unchanged ? whole : await supernet.evaluate({ ...options, mask: maskOf(edge, operation) });
      row.push(effect(whole, without));
    }
    scores.push(row);
  }
  return scores;

  function renormalisedMasks(): (edge: number, operation: number) => OperationMask {
    const mixture = mixtureWeights({ space, supernet }, options.mixture);
    return (edge, operation) => renormalisedRemoval(space, mixture, edge, operation);
  }
}
