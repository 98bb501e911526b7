import { TouchstoneError } from '@touchstone/contract';
import { readFile } from 'node:fs/promises';
import { storeError } from './store-error.js';

export interface JsonLines<T> {
  readonly lines: T[];
  /** Lines of an older version, which are left out. */
  readonly older: number;
  /** Bytes of the file up to the end of the last whole line. */
  readonly wholeBytes: number;
  /** Bytes after it: a line that a crash has cut. */
  readonly cutBytes: number;
}

/**
 * Reads a file of JSON lines; an absent one is empty. A malformed last line is left out and counted
 * as cut; any other throws TouchstoneError `STORE` that names it.
 * @param parse throws Error where a value is not what the file should hold; undefined where it is of an older version
 */
export async function readLines<T>(file: string, parse: (value: unknown) => T | undefined): Promise<JsonLines<T>> {
  const bytes = await readBytes(file);
  const lines: T[] = [];
  let older = 0;
  let start = 0;
  for (let number = 1; start < bytes.length; number++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    const last = end >= bytes.length - 1;
    try {
      if (newline < 0) throw new Error('it does not end');
      const parsed = parse(JSON.parse(bytes.toString('utf8', start, end)));
      if (parsed === undefined) older++;
      else lines.push(parsed);
    } catch (cause) {
      if (last) return { lines, older, wholeBytes: start, cutBytes: bytes.length - start };
      throw new TouchstoneError('STORE', `line ${number} is damaged: ${(cause as Error).message}`, {
        where: `${file}:${number}`,
        hint: 'Remove that line: what it held will be computed again.',
        cause,
      });
    }
    start = end + 1;
  }
  return { lines, older, wholeBytes: bytes.length, cutBytes: 0 };
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw storeError(cause, 'read', file);
  }
}
