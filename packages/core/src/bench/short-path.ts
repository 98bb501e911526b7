import path from 'node:path';

/** A path as a reader of this directory would write it: relative where it is inside, else absolute. */
export function shortPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file)) || '.';
  return relative.startsWith('..') || path.isAbsolute(relative) ? path.resolve(cwd, file) : relative;
}
