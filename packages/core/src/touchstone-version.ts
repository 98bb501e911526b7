import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './registry/package-root.js';

/** The version of Touchstone, as in `0.1.0`. */
export function touchstoneVersion(): string {
  const manifest = readFileSync(path.join(packageRoot('@touchstone/core'), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
