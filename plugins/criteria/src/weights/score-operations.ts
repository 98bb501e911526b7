import { stopIfAborted } from '@touchstone/contract';
import { setImmediate } from 'node:timers/promises';
import type { CriterionContext, ScoreMatrix } from '@touchstone/contract';

/**
 * A score for each operation, averaged over the cells.
 * @param score of one operation in one cell; undefined where the operation has none, which refuses it (−∞)
 * Throws `INTERRUPTED` on abort.
 */
export async function scoreOperations(
  { space, supernet, signal }: CriterionContext,
  score: (cell: number, edge: number, operation: number) => number | undefined,
): Promise<ScoreMatrix> {
  const scores: number[][] = [];
  for (const edge of space.edges.keys()) {
    const row: number[] = [];
    for (const operation of space.operations.keys()) {
      let sum = 0;
      for (let cell = 0; cell < supernet.cells; cell++) {
        // Nothing else is awaited, and an abort has to be heard.
        await setImmediate();
        stopIfAborted(signal);
        sum += score(cell, edge, operation) ?? -Infinity;
      }
      row.push(sum / supernet.cells);
    }
    scores.push(row);
  }
  return scores;
}
