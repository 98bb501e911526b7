import { TouchstoneError } from '@touchstone/contract';
import { checkPlugin, type CheckedPlugin } from './check-plugin.js';
import { importFile } from './import-file.js';
import type { PluginSource } from './plugin-source.js';

/**
 * The plugins of one module: its default export, or every element where that is an array. Throws
 * TouchstoneError `PLUGIN` with the module's path and what is wrong.
 */
export async function pluginsOfModule({ label, module }: PluginSource): Promise<CheckedPlugin[]> {
  try {
    const exported = (await importFile(module))['default'];
    if (exported === undefined) throw new Error('the module has no default export');
    const plugins: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
    if (plugins.length === 0) throw new Error('the default export is an empty list');
    return plugins.map(checkPlugin);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('PLUGIN', `a plugin cannot be loaded: ${message}`, {
      where: label,
      hint: 'A plugin module exports one plugin as default, or an array of plugins.',
      cause,
    });
  }
}
