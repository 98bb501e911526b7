import { TouchstoneError } from '@touchstone/contract';
import { missing } from './percent.js';

/**
 * One column of what either knows; what both know is kept as it was.
 * @param tolerance largest difference of stored numbers that counts as equal
 * @param show a stored number as a reader knows it, for the error
 * Throws TouchstoneError `DATA` where they differ by more.
 */
export function mergeColumns(
  known: Uint32Array,
  added: Uint32Array,
  tolerance: number,
  what: string,
  show: (stored: number) => number = (stored) => stored,
): Uint32Array {
  return known.map((before, cell) => {
    const after = added[cell]!;
    if (before === missing) return after;
    if (after === missing || Math.abs(before - after) <= tolerance) return before;
    throw new TouchstoneError(
      'DATA',
      `the new source disagrees with what was added before: ${show(before)} before, ${show(after)} now`,
      {
        where: `${what}, cell ${cell}`,
        hint: 'Sources that disagree are of different versions or one is wrong. Nothing was changed; to start anew, delete nas-bench-201.bin.',
      },
    );
  });
}
