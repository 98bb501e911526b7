import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { TouchstoneError } from '@touchstone/contract';

/** Writes a file so that it appears whole or not at all. Throws TouchstoneError `STORE`. */
export async function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new TouchstoneError('STORE', `cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      where: file,
      cause,
    });
  }
}
