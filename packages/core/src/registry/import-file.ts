import { createJiti } from 'jiti';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** What a plugin may import without having installed it. */
const provided = {
  '@touchstone/benchmarks': require.resolve('@touchstone/benchmarks'),
  '@touchstone/contract': require.resolve('@touchstone/contract'),
  '@touchstone/program': require.resolve('@touchstone/program'),
  '@touchstone/spaces': require.resolve('@touchstone/spaces'),
  '@touchstone/stats': require.resolve('@touchstone/stats'),
  '@touchstone/supernet': require.resolve('@touchstone/supernet'),
};

const jiti = createJiti(import.meta.url, { alias: provided, fsCache: false, interopDefault: false });

/**
 * Imports a TypeScript or JavaScript file. What it imports of Touchstone is always our own copy, so
 * that a lone plugin file needs no package of its own. Throws what the file throws.
 */
export function importFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  return jiti.import(file);
}
