import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import type { BrokenModule } from './broken-module.js';
import { builtinEntries } from './builtin-entries.js';
import { conventionalSources } from './conventional-sources.js';
import { createRegistry, type RegistryEntry } from './create-registry.js';
import { moduleHash } from './module-hash.js';
import { namedSource } from './named-source.js';
import type { PluginSource } from './plugin-source.js';
import { pluginsOfModule } from './plugins-of-module.js';
import type { Registry } from './registry.js';

export interface RegistryRequest {
  readonly cwd: string;
  /** Further plugin files and packages. */
  readonly plugins: readonly string[];
  /** Where the folder `touchstone/` is looked for; `cwd` if absent. */
  readonly configDirectory?: string | undefined;
  /** Told of every module that cannot be loaded, which is left out then. Without it the first one throws. */
  onBroken?: ((broken: BrokenModule) => void) | undefined;
}

/** Loads and checks all plugins, ours and the user's. Throws TouchstoneError `PLUGIN`. */
export async function loadRegistry(request: RegistryRequest): Promise<Registry> {
  const { cwd, plugins, configDirectory = cwd, onBroken } = request;
  const entries = builtinEntries();
  const attempt = async (module: string, load: () => void | Promise<void>): Promise<void> => {
    try {
      await load();
    } catch (cause) {
      if (onBroken === undefined) throw cause;
      onBroken({ module, error: asTouchstoneError(cause, 'PLUGIN') });
    }
  };
  const sources = new Map<string, PluginSource>();
  const add = (source: PluginSource): void => {
    if (!sources.has(source.module)) sources.set(source.module, source);
  };
  for (const plugin of plugins) await attempt(plugin, () => add(namedSource(plugin, cwd, configDirectory)));
  for (const source of conventionalSources(cwd, configDirectory)) add(source);
  // One after the other, so that the first broken file is the one that is named.
  for (const source of sources.values()) {
    await attempt(source.label, async () => void entries.push(...(await entriesOf(source, entries))));
  }
  return createRegistry(entries);
}

/** The plugins of a module. Throws TouchstoneError `PLUGIN` also where a name is taken. */
async function entriesOf(source: PluginSource, taken: readonly RegistryEntry[]): Promise<RegistryEntry[]> {
  const version = moduleHash(source.module);
  const checked = await pluginsOfModule(source);
  const own = checked.map((each) => ({ ...each, from: source.label, module: source.module, version }));
  createRegistry([...taken, ...own]);
  return own;
}
