import { builtinEntries } from './builtin-entries.js';
import { createRegistry, type RegistryEntry } from './create-registry.js';
import { findPluginSources } from './find-plugin-sources.js';
import { moduleHash } from './module-hash.js';
import { pluginsOfModule } from './plugins-of-module.js';
import type { Registry } from './registry.js';

export interface RegistryRequest {
  readonly cwd: string;
  /** Further plugin files and packages. */
  readonly plugins: readonly string[];
  /** Where the folder `touchstone/` is looked for; `cwd` if absent. */
  readonly configDirectory?: string | undefined;
}

/** Loads and checks all plugins, ours and the user's. Throws TouchstoneError `PLUGIN`. */
export async function loadRegistry({ cwd, plugins, configDirectory = cwd }: RegistryRequest): Promise<Registry> {
  const own: RegistryEntry[] = [];
  // One after the other, so that the first broken file is the one that is named.
  for (const source of findPluginSources({ cwd, plugins, directory: configDirectory })) {
    const version = moduleHash(source.module);
    for (const checked of await pluginsOfModule(source)) {
      own.push({ ...checked, from: source.label, module: source.module, version });
    }
  }
  return createRegistry([...builtinEntries(), ...own]);
}
