import { TouchstoneError } from '@touchstone/contract';
import { builtinPlugins } from './builtin-plugins.js';
import { checkPlugin, type CheckedPlugin } from './check-plugin.js';
import { codeHash } from './code-hash.js';
import type { RegistryEntry } from './create-registry.js';

/** Our own plugins, checked like any other. The version is the hash of their package's compiled code. */
export function builtinEntries(): RegistryEntry[] {
  return builtinPlugins.flatMap(({ packageName, plugins }) => {
    const version = codeHash([packageName]).slice(0, 12);
    return plugins.map((plugin) => ({ ...check(plugin, packageName), from: 'builtin', module: 'builtin', version }));
  });
}

function check(plugin: unknown, packageName: string): CheckedPlugin {
  try {
    return checkPlugin(plugin);
  } catch (cause) {
    throw new TouchstoneError('PLUGIN', (cause as Error).message, { where: packageName, cause });
  }
}
