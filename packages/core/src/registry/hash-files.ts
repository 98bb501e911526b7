import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 over the content of files and their paths relative to a directory. */
export function hashFiles(files: readonly string[], directory: string): string {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${path.relative(directory, file).split(path.sep).join('/')}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
