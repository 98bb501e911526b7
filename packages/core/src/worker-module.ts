import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from './registry/package-root.js';

/** The compiled worker. Threads cannot load TypeScript, so it is in `dist` also for tests, which run on `src`. */
export function workerModule(): URL {
  return pathToFileURL(path.join(packageRoot('@touchstone/core'), 'dist', 'worker.js'));
}
