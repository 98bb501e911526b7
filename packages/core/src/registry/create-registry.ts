import { type PluginKind, TouchstoneError } from '@touchstone/contract';
import type { PluginSpec } from '../config/config.js';
import { unknownName } from '../errors/unknown-name.js';
import type { CheckedPlugin } from './check-plugin.js';
import { pluginLabel } from './plugin-label.js';
import type { PluginTypes } from './plugin-types.js';
import type { RegisteredPlugin } from './registered-plugin.js';
import type { ChosenPlugin, Registry } from './registry.js';

/** A checked plugin with its origin. */
export interface RegistryEntry extends CheckedPlugin {
  readonly from: string;
  /** `builtin` or the absolute path of its module. */
  readonly module: string;
  readonly version: string;
}

/** A registry of plugins. Throws TouchstoneError `PLUGIN` where two of a kind have the same name. */
export function createRegistry(entries: readonly RegistryEntry[]): Registry {
  checkDuplicates(entries);

  function get<K extends PluginKind>(kind: K, spec: PluginSpec): ChosenPlugin<K> {
    const ofKind = entries.filter(({ plugin }) => plugin.kind === kind);
    const entry = ofKind.find(({ plugin }) => plugin.name === spec.name);
    if (entry === undefined) {
      const names = ofKind.map(({ plugin }) => plugin.name);
      throw unknownName('CONFIG', kind, spec.name, names, `${kind} "${spec.name}"`);
    }
    const { plugin, from, module, version, validateOptions } = entry;
    if (spec.from !== undefined && spec.from !== from && spec.from !== module) {
      throw new TouchstoneError('CONFIG', `${kind} "${spec.name}" comes from ${from}, not from ${spec.from}`, {
        where: `${kind} "${spec.name}"`,
        hint: 'Name that file or package under "plugins", or leave "from" out.',
      });
    }
    const options = validateOptions(spec.options ?? {});
    return {
      plugin: plugin as PluginTypes[K],
      options,
      use: { name: spec.name, from, options, version },
      reference: { kind, name: spec.name, module, options, version },
      label: pluginLabel(spec.name, options, validateOptions({})),
    };
  }

  return {
    list: (kind) => entries.filter(({ plugin }) => kind === undefined || plugin.kind === kind).map(describe),
    get,
  };
}

function describe({ plugin, from, version }: RegistryEntry): RegisteredPlugin {
  const { kind, name, summary, reference, options } = plugin;
  return {
    kind,
    name,
    summary,
    from,
    version,
    ...(reference === undefined ? {} : { reference }),
    ...(options === undefined ? {} : { options }),
    ...(plugin.kind === 'criterion' ? describeCriterion(plugin) : {}),
  };
}

function describeCriterion({
  needs,
  control = false,
  family,
  costClass,
}: PluginTypes['criterion']): Pick<RegisteredPlugin, 'needs' | 'control' | 'family' | 'costClass'> {
  return { needs, control, ...(family && { family }), ...(costClass && { costClass }) };
}

function checkDuplicates(entries: readonly RegistryEntry[]): void {
  const origins = new Map<string, string>();
  for (const { plugin, from } of entries) {
    const key = `${plugin.kind} "${plugin.name}"`;
    const other = origins.get(key);
    if (other !== undefined) {
      throw new TouchstoneError(
        'PLUGIN',
        `there are two plugins with the name ${key}: from ${other} and from ${from}`,
        {
          where: from,
          hint: 'Give one of them another name.',
        },
      );
    }
    origins.set(key, from);
  }
}
