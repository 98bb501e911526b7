import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readSuite } from './read-suite.js';
import type { Suite } from './suite.js';
import { suitesDirectory } from './suites-directory.js';

/** The suites that come with Touchstone, by name. Throws TouchstoneError `CONFIG` where a file is malformed. */
export async function listSuites(directory: string = suitesDirectory()): Promise<Suite[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(directory, name);
      const { summary } = await readSuite(file);
      return { name: path.basename(name, '.json'), summary: summary ?? '', file };
    }),
  );
}
