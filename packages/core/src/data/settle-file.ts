import { rm } from 'node:fs/promises';
import type { DataFile } from './data-file.js';
import { unpackArchive } from './unpack-archive.js';

/** Unpacks a verified file if it is an archive, which is then removed. Returns where its content is. */
export async function settleFile(file: DataFile, target: string): Promise<string> {
  if (file.unpack === undefined) return target;
  const unpacked = await unpackArchive(target, file.unpack);
  await rm(target);
  return unpacked;
}
