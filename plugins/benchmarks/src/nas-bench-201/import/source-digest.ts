import { createHash } from 'node:crypto';
import type { SourceFile } from './source-file.js';

/** Adds up the files of a source for its record. */
export interface SourceDigest {
  /** Files must come sorted by name. */
  add(file: SourceFile): void;
  /** Of one file its own SHA-256, of several that of the lines `<sha256>  <name>`, as sha256sum prints them. */
  finish(): { readonly files: number; readonly bytes: number; readonly sha256: string };
}

export function sourceDigest(): SourceDigest {
  const lines = createHash('sha256');
  let files = 0;
  let bytes = 0;
  let last = '';
  return {
    add(file) {
      lines.update(`${file.sha256}  ${file.name}\n`);
      files += 1;
      bytes += file.bytes.length;
      last = file.sha256;
    },
    finish: () => ({ files, bytes, sha256: files === 1 ? last : lines.digest('hex') }),
  };
}
