import type { Architecture } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';

/**
 * All architectures of a cell in index order: the operations are the digits of the index in base
 * "number of operations", the first edge (0→1) is the most significant digit and the last edge turns
 * fastest. (NAS-Bench-201's own index is a random order.)
 */
export function* enumerateCells(cell: CellForm): Generator<Architecture> {
  const base = cell.operations.length;
  const size = base ** cell.edges.length;
  const places = cell.edges.map((_, edge) => base ** (cell.edges.length - 1 - edge));
  for (let index = 0; index < size; index++) {
    yield places.map((place) => Math.floor(index / place) % base);
  }
}
