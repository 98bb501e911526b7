import { TouchstoneError } from '@touchstone/contract';
import type { TruthTable } from './truth-table.js';
import { validateTable } from './validate-table.js';

/**
 * Parses the text of a table. Throws TouchstoneError `DATA` on what is not JSON or not of the format.
 * @param where the file, for the error
 */
export function decodeTable(text: string, where: string): TruthTable {
  return validateTable(parse(text, where), where);
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('DATA', `the benchmark table is not JSON: ${reason}`, {
      where,
      hint: 'The file may be cut off: restore it, or make it again with `touchstone truth`.',
      cause,
    });
  }
}
