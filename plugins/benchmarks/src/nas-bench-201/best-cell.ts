import { missing } from './tables/percent.js';

/** Index of the largest number of a column, the first of equals; undefined where all are missing. */
export function bestCell(column: Uint32Array): number | undefined {
  let best: number | undefined;
  for (let cell = 0; cell < column.length; cell++) {
    const stored = column[cell]!;
    if (stored !== missing && (best === undefined || stored > column[best]!)) best = cell;
  }
  return best;
}
