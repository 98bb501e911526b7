import { copyFile, link, mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { storeError } from '../store/store-error.js';

/**
 * Brings the files of a directory into another, subdirectories included; files that are there already
 * stay as they are. Files are linked where the file system can, else copied: the store replaces files
 * and never writes into them. Returns the number of files that were added; 0 where there is no such
 * directory. Throws TouchstoneError `STORE`.
 */
export async function copyTree(source: string, target: string): Promise<number> {
  let entries;
  try {
    entries = await readdir(source, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw storeError(cause, 'read', source);
  }
  let added = 0;
  for (const entry of entries) {
    const [from, to] = [path.join(source, entry.name), path.join(target, entry.name)];
    if (entry.isDirectory()) added += await copyTree(from, to);
    else if (entry.isFile() && !entry.name.endsWith('.tmp')) added += await bring(from, to);
  }
  return added;
}

async function bring(from: string, to: string): Promise<0 | 1> {
  try {
    await mkdir(path.dirname(to), { recursive: true });
    try {
      await link(from, to);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return 0;
      // Another device, or a file system without links. A copy that is stopped must not look like a file.
      await copyFile(from, `${to}.tmp`);
      await rename(`${to}.tmp`, to);
    }
    return 1;
  } catch (cause) {
    throw storeError(cause, 'written', to);
  }
}
