import { TouchstoneError } from '@touchstone/contract';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PluginSource } from './plugin-source.js';
import { resolvePackage } from './resolve-package.js';

/**
 * The module of a plugin that is named: a file, relative to `cwd`, or a package, looked for from
 * `directory` on. Throws TouchstoneError `PLUGIN` where there is none.
 */
export function namedSource(plugin: string, cwd: string, directory: string): PluginSource {
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
