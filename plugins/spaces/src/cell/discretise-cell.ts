import type { Architecture, ScoreMatrix } from '@touchstone/contract';
import { argmax, TouchstoneError } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';

/**
 * The allowed operation of the highest score on each edge, the first of equals: NAS-Bench-201's rule.
 * Throws TouchstoneError `PLUGIN` on scores that are not edges × operations, are NaN, or refuse (−∞)
 * all allowed operations of an edge.
 */
export function discretiseCell(
  cell: CellForm,
  scores: ScoreMatrix,
  allowed: (operation: number) => boolean,
): Architecture {
  const { edges, operations } = cell;
  const shape = `${edges.length} edges × ${operations.length} operations`;
  if (scores.length !== edges.length || scores.some((row) => row.length !== operations.length)) {
    const lengths = scores.map((row) => row.length).join(', ');
    throw new TouchstoneError('PLUGIN', `scores are not ${shape}: rows of length [${lengths}]`);
  }
  return scores.map((row, index) => {
    const { from, to } = edges[index]!;
    const where = `edge ${from}→${to}`;
    const nan = row.findIndex((score) => Number.isNaN(score));
    if (nan >= 0) throw new TouchstoneError('PLUGIN', `the score of ${operations[nan]!.name} is NaN`, { where });
    const best = argmax(row, allowed);
    if (row[best] === -Infinity) {
      throw new TouchstoneError('PLUGIN', 'every operation that the space allows is refused (−∞)', { where });
    }
    return best;
  });
}
