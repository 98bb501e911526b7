import { TouchstoneError } from '@touchstone/contract';
import { cellForm, decodeCell, nasBench201Index, nasBench201Operations } from '@touchstone/spaces';

/** Number of cells of NAS-Bench-201: 5 operations on 6 edges. */
export const cellCount = 15_625;

const cell = cellForm(4, nasBench201Operations);

/**
 * Official index (0 … 15,624) of an architecture string.
 * Throws TouchstoneError `DATA` on what is no cell of NAS-Bench-201.
 * @param where file and place in it, for the error
 */
export function cellOfString(text: string, where: string): number {
  try {
    return nasBench201Index(decodeCell(cell, text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('DATA', `${JSON.stringify(text)} is no cell of NAS-Bench-201: ${reason}`, {
      where,
      hint: 'The source must be a table of NAS-Bench-201 with its five operations and architecture strings.',
      cause,
    });
  }
}
