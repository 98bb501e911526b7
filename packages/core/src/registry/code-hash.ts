import { TouchstoneError } from '@touchstone/contract';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hashFiles } from './hash-files.js';
import { moduleFiles } from './module-files.js';
import { packageRoot } from './package-root.js';

const known = new Map<string, string>();

/**
 * SHA-256 over the compiled code of some of our packages, or of one folder of a package
 * (`@touchstone/core/trial`): equal hash, equal code. Throws TouchstoneError `PLUGIN` before a build.
 */
export function codeHash(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part}\n${hashOfPart(part)}\n`);
  return hash.digest('hex');
}

function hashOfPart(part: string): string {
  const before = known.get(part);
  if (before !== undefined) return before;
  const [scope, name, ...folders] = part.split('/');
  const directory = path.join(packageRoot(`${scope!}/${name!}`), 'dist', ...folders);
  if (!existsSync(directory)) {
    throw new TouchstoneError('PLUGIN', `${part} has not been built`, { where: directory, hint: 'Run `pnpm build`.' });
  }
  // Of a package what its entry point reaches: what an earlier build has left behind does not count.
  const files = folders.length === 0 ? moduleFiles(path.join(directory, 'index.js')) : scriptsIn(directory);
  const digest = hashFiles(files, directory);
  known.set(part, digest);
  return digest;
}

function scriptsIn(directory: string): string[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.js'));
  return names.sort().map((name) => path.join(directory, name));
}
