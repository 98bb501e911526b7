import { cellCount } from '../cells.js';
import { missing } from './percent.js';

/** A column of unknown numbers, one for each cell. */
export function emptyColumn(): Uint32Array {
  return new Uint32Array(cellCount).fill(missing);
}
