import { unknownName } from '../errors/unknown-name.js';
import type { DataFile, DataManifest } from './data-file.js';

/**
 * The files of a name in a manifest, all or some of its parts.
 * Throws TouchstoneError `USAGE` on a name or part that is not there, with a did-you-mean.
 */
export function dataFilesOf({ files }: DataManifest, name: string, parts: readonly string[] = []): DataFile[] {
  const named = files.filter((file) => file.name === name);
  if (named.length === 0) {
    const names = [...new Set(files.map((file) => file.name))];
    throw unknownName('USAGE', 'download', name, names, 'command line');
  }
  const known = named.map(({ part }) => part);
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined) throw unknownName('USAGE', `part of ${name}`, unknown, known, 'command line, --only');
  return parts.length === 0 ? named : named.filter(({ part }) => parts.includes(part));
}
