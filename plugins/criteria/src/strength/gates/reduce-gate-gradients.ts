import { scoreMatrix } from '@touchstone/contract';
import type { GateGradients, ScoreMatrix } from '@touchstone/contract';

/**
 * Gate gradients as one score per edge and operation.
 * - `sample`, `batch`: absolute value of each sample's (batch's) gradient in each cell, then the sum
 *   over samples and cells and the mean over batches
 * - `average`: absolute value of the mean over batches, cell by cell, then the sum over cells
 * - `signed`: −∂L/∂m summed over cells, mean over batches: the first-order loss increase of removal
 */
export function reduceGateGradients(
  gradients: GateGradients,
  reduction: 'sample' | 'batch' | 'average' | 'signed',
): ScoreMatrix {
  const { batches, samples, cells, edges, operations, values } = gradients;
  const perCell = edges * operations;
  const at = (batch: number, sample: number, cell: number, place: number): number =>
    values[((batch * samples + sample) * cells + cell) * perCell + place]!;
  const total = (count: number, term: (index: number) => number): number => {
    let sum = 0;
    for (let index = 0; index < count; index++) sum += term(index);
    return sum;
  };
  const overSamples = (batch: number, cell: number, place: number): number =>
    total(samples, (sample) => at(batch, sample, cell, place));

  return scoreMatrix(edges, operations, (edge, operation) => {
    const place = edge * operations + operation;
    return total(cells, (cell) => {
      switch (reduction) {
        case 'sample':
          return total(batches, (b) => total(samples, (s) => Math.abs(at(b, s, cell, place)))) / batches;
        case 'batch':
          return total(batches, (b) => Math.abs(overSamples(b, cell, place))) / batches;
        case 'average':
          return Math.abs(total(batches, (b) => overSamples(b, cell, place)) / batches);
        default:
          return -total(batches, (b) => overSamples(b, cell, place)) / batches;
      }
    });
  });
}
