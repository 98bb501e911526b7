import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pluginKinds } from './plugin-kinds.js';
import type { PluginSource } from './plugin-source.js';

/** The modules of plugins that are found by convention, as `touchstone/criteria/*.{ts,js}` in `directory`. */
export function conventionalSources(cwd: string, directory: string): PluginSource[] {
  return Object.values(pluginKinds).flatMap(({ folder }) => {
    const parent = path.join(directory, 'touchstone', folder);
    if (!existsSync(parent)) return [];
    return readdirSync(parent)
      .filter((name) => /\.[cm]?[jt]s$/.test(name) && !/\.(test|d)\.[cm]?[jt]s$/.test(name))
      .sort()
      .map((name) => ({ label: path.relative(cwd, path.join(parent, name)), module: path.join(parent, name) }));
  });
}
