import path from 'node:path';
import type { DataFile } from './data-file.js';

/** Where the content of a file is in a data directory once it is there: the file or the folder unpacked from it. */
export function placeOfFile(directory: string, { target, unpack }: DataFile): string {
  const file = path.join(directory, target);
  return unpack === undefined ? file : path.join(path.dirname(file), unpack);
}
