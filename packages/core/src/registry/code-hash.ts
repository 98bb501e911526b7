import { TouchstoneError } from '@touchstone/contract';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './package-root.js';

const known = new Map<string, string>();

/**
 * SHA-256 over the compiled JavaScript of some of our packages, or of one folder of a package
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
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  for (const file of files.sort()) {
    hash.update(`${file.split(path.sep).join('/')}\n`).update(readFileSync(path.join(directory, file)));
  }
  const digest = hash.digest('hex');
  known.set(part, digest);
  return digest;
}
