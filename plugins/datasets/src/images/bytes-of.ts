import { readFile } from 'node:fs/promises';
import { TouchstoneError } from '@touchstone/contract';

/** The bytes of a file. Throws TouchstoneError `DATA` where it cannot be read. */
export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('DATA', `cannot be read: ${reason}`, { where: file, cause });
  }
}
