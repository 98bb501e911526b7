import { scoreMatrix, stopIfAborted } from '@touchstone/contract';
import type { CriterionContext, Evaluation, ScoreMatrix, SearchSplit } from '@touchstone/contract';
import { merit } from '../merit.js';
import { meanAndDeviation } from './mean-and-deviation.js';
import { removeInOrder } from './remove-in-order.js';

export interface RemovalChoice {
  /** Value of a supernet: its accuracy in percent, or minus its loss. */
  readonly measure: 'accuracy' | 'loss';
  /** Part of the whole supernet's accuracy below which removing ends, whatever the measure. */
  readonly truncate: number;
  /** Mean of the samples minus their standard deviation instead of the mean. */
  readonly subtractDeviation: boolean;
  readonly mixture: 'current' | 'uniform';
  readonly split: SearchSplit;
}

/**
 * Mean contribution of every operation over orders in which operations are removed from the supernet, from all
 * cells at once and without renormalising. A supernet that several orders lead to is evaluated once.
 * @param orders of players; a player is edge × (number of operations) + operation. Who is in no order scores 0
 * Throws `INTERRUPTED` on abort.
 */
export async function removalScores(
  { space, supernet, signal }: Pick<CriterionContext, 'space' | 'supernet' | 'signal'>,
  orders: readonly (readonly number[])[],
  { measure, truncate, subtractDeviation, mixture, split }: RemovalChoice,
): Promise<ScoreMatrix> {
  const [edges, operations] = [space.edges.length, space.operations.length];
  const known = new Map<string, Evaluation>();

  async function evaluate(removed: ReadonlySet<number>): Promise<Evaluation> {
    stopIfAborted(signal);
    const mask = scoreMatrix(edges, operations, (edge, operation) =>
      removed.has(edge * operations + operation) ? 0 : 1,
    );
    const key = mask.flat().join('');
    const found = known.get(key) ?? (await supernet.evaluate({ mask, mixture, split }));
    known.set(key, found);
    return found;
  }

  const { accuracy: base } = await evaluate(new Set());
  const samples: Float64Array[] = [];
  for (const order of orders) {
    const worth = async (removed: ReadonlySet<number>) => {
      const evaluation = await evaluate(removed);
      return { value: merit(evaluation, measure), spent: evaluation.accuracy < truncate * base };
    };
    samples.push(await removeInOrder(edges * operations, order, worth));
  }
  const { mean, deviation } = meanAndDeviation(samples);
  return scoreMatrix(edges, operations, (edge, operation) => {
    const player = edge * operations + operation;
    return mean[player]! - (subtractDeviation ? deviation[player]! : 0);
  });
}
