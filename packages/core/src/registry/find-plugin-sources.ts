import { TouchstoneError } from '@touchstone/contract';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pluginKinds } from './plugin-kinds.js';
import type { PluginSource } from './plugin-source.js';
import { resolvePackage } from './resolve-package.js';

export interface PluginSearch {
  readonly cwd: string;
  /** Files (paths relative to `cwd`) and packages. */
  readonly plugins: readonly string[];
  /** Where the folder `touchstone/` is looked for. */
  readonly directory: string;
}

/**
 * The modules of a user's plugins: those that are named, then those found by convention as
 * `touchstone/<kind>s/*.{ts,js}`. Throws TouchstoneError `PLUGIN` where a named one does not exist.
 */
export function findPluginSources({ cwd, plugins, directory }: PluginSearch): PluginSource[] {
  const named = plugins.map((plugin) => namedSource(plugin, cwd, directory));
  const sources = [...named, ...conventionalSources(cwd, directory)];
  const seen = new Set<string>();
  return sources.filter(({ module }) => !seen.has(module) && seen.add(module));
}

function namedSource(plugin: string, cwd: string, directory: string): PluginSource {
  const file = path.resolve(cwd, plugin);
  if (existsSync(file)) return { label: path.relative(cwd, file), module: file };
  const looksLikeFile = /^[./]|\.[cm]?[jt]s$/.test(plugin) || path.isAbsolute(plugin);
  const entry = looksLikeFile ? undefined : resolvePackage(plugin, directory);
  if (entry !== undefined) return { label: plugin, module: entry };
  throw new TouchstoneError('PLUGIN', looksLikeFile ? 'there is no such plugin file' : 'there is no such package', {
    where: plugin,
    hint: looksLikeFile
      ? 'Paths are relative to the file that names them, or to the working directory.'
      : 'Install the package, or write a path that starts with ./ for a file.',
  });
}

function conventionalSources(cwd: string, directory: string): PluginSource[] {
  return Object.values(pluginKinds).flatMap(({ folder }) => {
    const parent = path.join(directory, 'touchstone', folder);
    if (!existsSync(parent)) return [];
    return readdirSync(parent)
      .filter((name) => /\.[cm]?[jt]s$/.test(name) && !/\.(test|d)\.[cm]?[jt]s$/.test(name))
      .sort()
      .map((name) => ({ label: path.relative(cwd, path.join(parent, name)), module: path.join(parent, name) }));
  });
}
