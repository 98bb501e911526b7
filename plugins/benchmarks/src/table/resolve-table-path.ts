import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Three levels above the package's `src` or `dist`, where `data/` with our own tables is. */
const repositoryRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * The absolute path of a table. An absolute path is itself. A relative one is a file in the working
 * directory; where there is none, it is looked for in the repository, which is how the default finds
 * the table that ships from whatever directory Touchstone is started in.
 */
export function resolveTablePath(path: string, workingDirectory: string = process.cwd()): string {
  const own = resolve(workingDirectory, path);
  const shipped = resolve(repositoryRoot, path);
  return !existsSync(own) && existsSync(shipped) ? shipped : own;
}
