import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Directory of one of our packages, wherever its entry point lies: tests run on `src`, everything
 * else on `dist`. Throws Error where the package is not installed.
 */
export function packageRoot(name: string): string {
  let directory = path.dirname(require.resolve(name));
  for (;;) {
    const manifest = path.join(directory, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === name) {
      return directory;
    }
    const parent = path.dirname(directory);
    if (parent === directory) throw new Error(`no directory of the package ${name} was found`);
    directory = parent;
  }
}
