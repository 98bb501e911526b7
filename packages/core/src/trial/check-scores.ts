import { type ScoreMatrix, type SearchSpace, TouchstoneError } from '@touchstone/contract';

/**
 * Checks what a criterion returned: a matrix of edges × operations of numbers, −∞ allowed. Throws
 * TouchstoneError `PLUGIN` that names the first entry that is wrong.
 */
export function checkScores(scores: unknown, space: SearchSpace): ScoreMatrix {
  const edges = space.edges.length;
  const operations = space.operations.length;
  const wrong = (what: string): TouchstoneError =>
    new TouchstoneError('PLUGIN', `score() must return a matrix of ${edges} edges × ${operations} operations: ${what}`);
  if (!Array.isArray(scores) || scores.length !== edges) {
    throw wrong(Array.isArray(scores) ? `it has ${scores.length} edges` : `it is ${describe(scores)}`);
  }
  for (const [edge, row] of (scores as readonly unknown[]).entries()) {
    if (!isList(row)) throw wrong(`edge ${edge} is ${describe(row)}`);
    if (row.length !== operations) throw wrong(`edge ${edge} has ${row.length} operations`);
    for (const [operation, value] of Array.from(row).entries()) {
      if (typeof value !== 'number' || Number.isNaN(value) || value === Infinity) {
        throw wrong(`edge ${edge}, ${space.operations[operation]!.name} is ${describe(value)}`);
      }
    }
  }
  return (scores as readonly ArrayLike<number>[]).map((row) => Array.from(row));
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : value === null ? 'null' : typeof value;
}
