import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface LocatedPackage {
  /** Address for `import()`. */
  readonly url: string;
  readonly version: string;
}

/** An installed package, looked for beside this file and in the user's project; undefined where it is absent. */
export function locatePackage(name: string): LocatedPackage | undefined {
  for (const origin of [import.meta.url, join(process.cwd(), 'package.json')]) {
    const require = createRequire(origin);
    try {
      const { version } = require(`${name}/package.json`) as { version: string };
      return { url: pathToFileURL(require.resolve(name)).href, version };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return undefined;
}
