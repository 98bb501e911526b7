import type { ResolvedConfig } from '../config/resolved-config.js';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { expandCriteria } from '../plan/expand-criteria.js';
import { loadRegistry } from '../registry/load-registry.js';

/** A plugin, or a criterion of the configuration, that is not there any more or does not load. */
export interface BrokenPart {
  readonly name: string;
  readonly criterion: string | null;
  readonly code: string;
  readonly message: string;
}

export interface UsableConfig {
  readonly resolved: ResolvedConfig;
  readonly broken: readonly BrokenPart[];
}

/**
 * What is left of a configuration without the plugins that do not load and the criteria that are gone
 * with them, so that one broken plugin does not take the others down.
 * @param elsewhere a directory without plugins, for where the folder of the configuration is broken
 */
export async function usableConfig(resolved: ResolvedConfig, cwd: string, elsewhere: string): Promise<UsableConfig> {
  const broken: BrokenPart[] = [];
  const loads = async (name: string, plugins: readonly string[], configDirectory: string): Promise<boolean> => {
    try {
      await loadRegistry({ cwd, plugins, configDirectory });
      return true;
    } catch (cause) {
      const { code, message, where } = asTouchstoneError(cause, 'PLUGIN');
      broken.push({ name, criterion: null, code, message: where === undefined ? message : `${where}: ${message}` });
      return false;
    }
  };
  const given = resolved.directory ?? cwd;
  const directory = (await loads(given, [], given)) ? given : elsewhere;
  const plugins: string[] = [];
  for (const plugin of resolved.config.plugins) {
    if (await loads(plugin, [plugin], elsewhere)) plugins.push(plugin);
  }

  const registry = await loadRegistry({ cwd, plugins, configDirectory: directory });
  const criteria = expandCriteria(resolved.config.criteria, registry).filter((spec) => {
    try {
      registry.get('criterion', spec);
      return true;
    } catch (cause) {
      const { code, message } = asTouchstoneError(cause, 'PLUGIN');
      broken.push({ name: spec.name, criterion: spec.name, code, message });
      return false;
    }
  });
  return { resolved: { ...resolved, directory, config: { ...resolved.config, plugins, criteria } }, broken };
}
