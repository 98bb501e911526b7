import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { storeError } from './store-error.js';
import { syncDirectory } from './sync-directory.js';

/**
 * Writes a file so that a reader sees all of it or nothing, also after a crash: temporary name,
 * fsync, rename, fsync of the directory. Throws TouchstoneError `STORE`; a failed write leaves
 * what was there before.
 */
export async function writeFileAtomically(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncDirectory(path.dirname(file));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {
      // The first error is the one to report.
    });
    throw storeError(cause, 'written', file);
  }
}
