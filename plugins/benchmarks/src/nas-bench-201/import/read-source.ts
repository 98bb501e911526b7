import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import type { SourceFile } from './source-file.js';

/** Reads a file of a source. Throws TouchstoneError `DATA` where it cannot be read. */
export async function readSource(directory: string, name: string): Promise<SourceFile> {
  const file = path.join(directory, name);
  try {
    const bytes = await readFile(file);
    return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (cause) {
    throw new TouchstoneError('DATA', `the file cannot be read: ${(cause as Error).message}`, { where: file, cause });
  }
}
