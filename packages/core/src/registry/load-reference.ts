import { type PluginKind, TouchstoneError } from '@touchstone/contract';
import { builtinPlugins } from './builtin-plugins.js';
import { moduleHash } from './module-hash.js';
import type { PluginReference } from './plugin-reference.js';
import type { AnyPlugin, PluginTypes } from './plugin-types.js';
import { pluginsOfModule } from './plugins-of-module.js';

/**
 * The plugin of a reference, in a worker. Throws TouchstoneError `PLUGIN` where its file has changed
 * since the run began.
 */
export async function loadReference<K extends PluginKind>(
  kind: K,
  { name, module, version }: PluginReference,
): Promise<PluginTypes[K]> {
  const plugin =
    module === 'builtin'
      ? builtinPlugins.flatMap(({ plugins }) => plugins as readonly AnyPlugin[]).find(matches)
      : await loadFromFile();
  if (plugin === undefined) throw new TouchstoneError('PLUGIN', `there is no ${kind} "${name}"`, { where: module });
  return plugin as PluginTypes[K];

  function matches(candidate: AnyPlugin): boolean {
    return candidate.kind === kind && candidate.name === name;
  }

  async function loadFromFile(): Promise<AnyPlugin | undefined> {
    if (moduleHash(module) !== version) {
      throw new TouchstoneError('PLUGIN', `${kind} "${name}" has changed since the run began`, {
        where: module,
        hint: 'Start the run again.',
      });
    }
    const checked = await pluginsOfModule({ label: module, module });
    return checked.map((each) => each.plugin).find(matches);
  }
}
