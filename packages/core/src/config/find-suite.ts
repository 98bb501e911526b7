import path from 'node:path';
import { unknownName } from '../errors/unknown-name.js';
import { listSuites } from './list-suites.js';

/** The file of a suite: one of ours by name, or a path. Throws TouchstoneError `CONFIG` with a did-you-mean. */
export async function findSuite(suite: string, directory: string, where: string): Promise<string> {
  if (suite.endsWith('.json') || suite.includes('/') || suite.includes(path.sep)) return path.resolve(directory, suite);
  const suites = await listSuites();
  const found = suites.find(({ name }) => name === suite);
  if (found !== undefined) return found.file;
  const known = suites.map(({ name }) => name);
  throw unknownName('CONFIG', 'suite', suite, known, where);
}
