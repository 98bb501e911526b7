import type { Evaluation } from '@touchstone/contract';

/** The supernet on one batch. */
export interface BatchEvaluation {
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Images whose class is the network's first choice, of `count`. */
  readonly correct: number;
  readonly count: number;
}

/** Mean over batches, which are of equal size. */
export function meanEvaluation(batches: readonly BatchEvaluation[]): Evaluation {
  const count = batches.reduce((sum, batch) => sum + batch.count, 0);
  return {
    loss: batches.reduce((sum, batch) => sum + batch.loss, 0) / batches.length,
    accuracy: (100 * batches.reduce((sum, batch) => sum + batch.correct, 0)) / count,
  };
}
