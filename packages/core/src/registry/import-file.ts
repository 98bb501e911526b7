import { createJiti } from 'jiti';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** What a plugin may import without having installed it. */
const provided = ['@touchstone/contract'];

const jiti = createJiti(import.meta.url, {
  alias: Object.fromEntries(provided.map((name) => [name, require.resolve(name)])),
  fsCache: false,
  interopDefault: false,
});

/**
 * Imports a TypeScript or JavaScript file. `@touchstone/contract` is always our own copy, so that a
 * lone plugin file needs no package of its own. Throws what the file throws.
 */
export function importFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  return jiti.import(file);
}
