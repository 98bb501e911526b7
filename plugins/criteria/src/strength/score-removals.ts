import { TouchstoneError } from '@touchstone/contract';
import type { CriterionContext, Evaluation, ScoreMatrix } from '@touchstone/contract';
import { removalMask } from '../removal-mask.js';

/**
 * Evaluates the supernet without each operation in turn; the weights of the others are not
 * renormalised. `none` contributes nothing, so removing it is the supernet as it is.
 * @param effect score of an operation from the evaluations with and without it
 */
export async function scoreRemovals(
  { space, supernet, signal }: CriterionContext,
  mixture: 'current' | 'uniform',
  effect: (whole: Evaluation, without: Evaluation) => number,
): Promise<ScoreMatrix> {
  const whole = await supernet.evaluate({ mixture });
  const scores: number[][] = [];
  for (let edge = 0; edge < space.edges.length; edge++) {
    const row: number[] = [];
    for (let operation = 0; operation < space.operations.length; operation++) {
      if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring stopped');
      const without =
        space.operations[operation]!.layers === 'zero'
          ? whole
          : await supernet.evaluate({ mixture, mask: removalMask(space, edge, operation) });
      row.push(effect(whole, without));
    }
    scores.push(row);
  }
  return scores;
}
