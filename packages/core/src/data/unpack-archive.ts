import { TouchstoneError } from '@touchstone/contract';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { dataError } from './data-error.js';
import { readTar, type TarFile } from './read-tar.js';

/**
 * Unpacks one folder of a gzipped tar archive beside it; the folder appears whole or not at all, and
 * takes the place of an earlier one. Returns its path. Throws TouchstoneError `DATA`.
 */
export async function unpackArchive(archive: string, folder: string): Promise<string> {
  const files = await filesOf(archive, folder);
  const directory = path.dirname(archive);
  const unpacked = path.join(directory, folder);
  let temporary: string | undefined;
  try {
    temporary = await mkdtemp(path.join(directory, '.unpack-'));
    for (const { name, bytes } of files) {
      const file = path.join(temporary, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await rm(unpacked, { recursive: true, force: true });
    await rename(path.join(temporary, folder), unpacked);
    return unpacked;
  } catch (cause) {
    throw dataError(cause, 'written', unpacked);
  } finally {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  }
}

async function filesOf(archive: string, folder: string): Promise<TarFile[]> {
  try {
    const files = readTar(await promisify(gunzip)(await readFile(archive)));
    const inside = files.filter(({ name }) => name.startsWith(`${folder}/`));
    if (inside.length === 0) throw new Error(`it has no folder ${folder}`);
    return inside;
  } catch (cause) {
    throw new TouchstoneError('DATA', `the archive cannot be unpacked: ${(cause as Error).message}`, {
      where: archive,
      cause,
    });
  }
}
