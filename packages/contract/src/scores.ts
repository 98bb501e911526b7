/**
 * Operation scores, edges × operations in the space's order; higher keeps.
 * `-Infinity` marks an operation that the criterion refuses. NaN is an error of the criterion.
 */
export type ScoreMatrix = readonly (readonly number[])[];

/** A matrix of edges × operations filled by a function. */
export function scoreMatrix(
  edges: number,
  operations: number,
  value: (edge: number, operation: number) => number,
): number[][] {
  return Array.from({ length: edges }, (_, edge) =>
    Array.from({ length: operations }, (__, operation) => value(edge, operation)),
  );
}

/** Softmax over the operations of each edge, as DARTS relaxes the choice (Liu et al. 2019, eq. 2). */
export function softmaxRows(scores: ScoreMatrix): number[][] {
  return scores.map((row) => {
    const largest = Math.max(...row);
    const powers = row.map((value) => Math.exp(value - largest));
    const total = powers.reduce((sum, value) => sum + value, 0);
    return powers.map((value) => value / total);
  });
}

/**
 * Index of the largest value among those that `allowed` admits; the first of equals.
 * Throws RangeError when none is allowed.
 */
export function argmax(values: readonly number[], allowed: (index: number) => boolean = () => true): number {
  let best = -1;
  for (let index = 0; index < values.length; index++) {
    if (allowed(index) && (best < 0 || values[index]! > values[best]!)) best = index;
  }
  if (best < 0) throw new RangeError('argmax: no index is allowed');
  return best;
}
