import path from 'node:path';
import { hashFiles } from './hash-files.js';
import { moduleFiles } from './module-files.js';

/**
 * Hash of a plugin's module and of the files that it imports by relative paths, 12 hexadecimal
 * digits. What it imports from packages is not part of it.
 */
export function moduleHash(file: string): string {
  return hashFiles(moduleFiles(file), path.dirname(file)).slice(0, 12);
}
