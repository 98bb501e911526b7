import { setImmediate } from 'node:timers/promises';
import { TouchstoneError } from '@touchstone/contract';
import type { CriterionContext, ScoreMatrix } from '@touchstone/contract';
import { stopIfAborted } from '../stop-if-aborted.js';

/**
 * A score for each operation, averaged over the cells.
 * @param what what an operation must have, as in messages
 * @param score of one operation in one cell; undefined where the operation has none, which refuses it (−∞)
 * Throws `PLUGIN` where all operations of an edge are refused, `INTERRUPTED` on abort.
 */
export async function scoreOperations(
  { space, supernet, signal }: CriterionContext,
  what: string,
  score: (cell: number, edge: number, operation: number) => number | undefined,
): Promise<ScoreMatrix> {
  const scores: number[][] = [];
  for (const [edge, { from, to }] of space.edges.entries()) {
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
    if (row.every((value) => value === -Infinity)) {
      throw new TouchstoneError('PLUGIN', `no operation has ${what}`, {
        where: `space '${space.name}', edge ${from}→${to}`,
        hint: 'take another criterion for this space',
      });
    }
    scores.push(row);
  }
  return scores;
}
