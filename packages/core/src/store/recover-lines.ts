import { mkdir, truncate } from 'node:fs/promises';
import path from 'node:path';
import { readLines } from './read-lines.js';
import { storeError } from './store-error.js';

/**
 * Reads a file of JSON lines that will be appended to, and removes a last line that a crash has
 * cut, with a notice. Lines of an older version stay where they are and are left out. Creates the directory. Throws TouchstoneError `STORE`.
 */
export async function recoverLines<T>(
  file: string,
  parse: (value: unknown) => T | undefined,
  log: (message: string) => void,
): Promise<T[]> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (cause) {
    throw storeError(cause, 'written', path.dirname(file));
  }
  const { lines, older, wholeBytes, cutBytes } = await readLines(file, parse);
  if (cutBytes > 0) {
    try {
      await truncate(file, wholeBytes);
    } catch (cause) {
      throw storeError(cause, 'written', file);
    }
    log(`${file}: the last line was cut off (${cutBytes} bytes) and has been removed.`);
  }
  if (older > 0) log(`${file}: ${older} results of an older version of Touchstone are left out.`);
  return lines;
}
