import { TouchstoneError } from '@touchstone/contract';
import { cosmiconfig, type Loader } from 'cosmiconfig';
import path from 'node:path';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { importFile } from '../registry/import-file.js';
import { checkLayer } from './check-layer.js';
import type { Layer } from './layer.js';

const extensions = ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'yaml', 'yml'];
const searchPlaces = [
  ...extensions.map((extension) => `touchstone.config.${extension}`),
  '.touchstonerc',
  '.touchstonerc.json',
  '.touchstonerc.yaml',
  '.touchstonerc.yml',
  'package.json',
];

// cosmiconfig's own loader of TypeScript calls the compiler's API, which TypeScript 7 does not have.
const load: Loader = async (file) => {
  const exported = await importFile(file);
  return exported['default'] ?? exported;
};
const loaders = { '.ts': load, '.mts': load, '.js': load, '.mjs': load, '.cjs': load };

/**
 * The configuration file: the given one, or the first that is found from `cwd` upwards to the
 * next package.json. Undefined where there is none. Throws TouchstoneError `CONFIG`.
 */
export async function loadConfigFile(cwd: string, file?: string): Promise<Layer | undefined> {
  const explorer = cosmiconfig('touchstone', { searchPlaces, loaders, searchStrategy: 'project', cache: false });
  const explicit = file === undefined ? undefined : path.resolve(cwd, file);
  let found;
  try {
    found = explicit === undefined ? await explorer.search(cwd) : await explorer.load(explicit);
  } catch (thrown) {
    const { message } = asTouchstoneError(thrown, 'CONFIG');
    throw new TouchstoneError('CONFIG', `the configuration file cannot be read: ${message}`, {
      where: explicit ?? (thrown as { filepath?: string }).filepath ?? cwd,
      hint: 'Correct the file, or name another one with --config.',
      cause: thrown,
    });
  }
  if (found === null) return undefined;
  const origin = `file ${found.filepath}` as const;
  const values: unknown = found.isEmpty === true ? {} : found.config;
  checkLayer(values, origin);
  return { origin, directory: path.dirname(found.filepath), values: values as Layer['values'] };
}
