import type { DataFile } from './data-file.js';
import type { FileDigests } from './file-digests.js';

/** How a file differs from what the manifest pins, as in `sha256 is ab…, not cd…`; undefined if it does not. */
export function differenceFrom(file: DataFile, found: FileDigests): string | undefined {
  if (found.bytes !== file.bytes) return `it has ${found.bytes} bytes, not ${file.bytes}`;
  for (const kind of ['sha256', 'md5'] as const) {
    const pinned = file[kind];
    if (pinned !== undefined && pinned !== found[kind]) return `its ${kind} is ${found[kind]}, not ${pinned}`;
  }
  return undefined;
}
