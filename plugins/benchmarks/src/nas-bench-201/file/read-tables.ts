import { readFile } from 'node:fs/promises';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';
import { decodeTables } from './decode-tables.js';
import { tablesUnreadable } from './tables-unreadable.js';

/**
 * All versions that a file holds; none where there is no file yet.
 * Throws TouchstoneError `DATA` where it cannot be read or is damaged.
 */
export async function readTables(file: string): Promise<NasBench201Tables[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw tablesUnreadable(cause, file);
  }
  return decodeTables(bytes, file);
}
