import { TouchstoneError } from '@touchstone/contract';
import type { Config, PluginSpec } from '../config/config.js';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import type { BrokenModule } from '../registry/broken-module.js';
import { loadRegistry } from '../registry/load-registry.js';
import type { Registry } from '../registry/registry.js';
import { relativePath } from '../relative-path.js';
import { isFamily } from './expand-criteria.js';

/** A module of plugins that does not load (then `criterion` is null), or a criterion that is gone with one. */
export interface BrokenPlugin {
  readonly criterion: string | null;
  readonly code: string;
  readonly message: string;
}

export interface LoadedPlugins {
  readonly registry: Registry;
  /** Without the criteria that are gone. */
  readonly config: Config;
  /** What was left out. */
  readonly broken: readonly BrokenPlugin[];
}

export interface PluginLoading {
  readonly cwd: string;
  /**
   * `none`: everything must load. `broken`: modules that do not load are left out, and with them the
   * criteria that are unknown then; where every module loads, an unknown criterion is a misspelling.
   * `gone`: criteria of an old configuration may have disappeared or changed their options as well.
   */
  readonly skip: 'none' | 'broken' | 'gone';
}

/**
 * Loads the plugins of a setting. Throws TouchstoneError `PLUGIN` where one cannot be loaded and is not
 * to be left out, and where no criterion remains.
 */
export async function loadPlugins(
  { config, directory }: ResolvedConfig,
  { cwd, skip }: PluginLoading,
): Promise<LoadedPlugins> {
  const modules: BrokenModule[] = [];
  const registry = await loadRegistry({
    cwd,
    plugins: config.plugins,
    configDirectory: directory,
    onBroken: skip === 'none' ? undefined : (each) => void modules.push(each),
  });
  if (skip === 'none' || (skip === 'broken' && modules.length === 0)) return { registry, config, broken: [] };

  // A report travels: paths of this machine stay here.
  const broken: BrokenPlugin[] = modules.map(({ module, error: { code, message, where } }) => ({
    criterion: null,
    code,
    message: `${relativePath(cwd, where ?? module, 'relative')}: ${message}`,
  }));
  const isThere = (spec: PluginSpec): boolean => {
    const reason = whyGone(spec, registry, skip);
    if (reason !== undefined) broken.push({ criterion: spec.name, ...reason });
    return reason === undefined;
  };
  const criteria = config.criteria.filter((spec) => isFamily(spec) || isThere(spec));
  if (criteria.length > 0) return { registry, config: { ...config, criteria }, broken };
  throw new TouchstoneError('PLUGIN', 'no criterion is left, since their plugins do not load', {
    where: '"criteria"',
    hint: broken.map(({ message }) => `${message}.`).join(' '),
  });
}

/** Undefined where the criterion can be used, or is to be complained about later. */
function whyGone(
  spec: PluginSpec,
  registry: Registry,
  skip: 'broken' | 'gone',
): Omit<BrokenPlugin, 'criterion'> | undefined {
  const installed = registry.list('criterion').some(({ name }) => name === spec.name);
  if (installed && skip === 'broken') return undefined;
  try {
    registry.get('criterion', spec);
    return undefined;
  } catch (cause) {
    const { code, message } = asTouchstoneError(cause, 'PLUGIN');
    return { code, message };
  }
}
