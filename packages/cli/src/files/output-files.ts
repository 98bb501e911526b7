import { extname, resolve } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import type { Registry } from '@touchstone/core';
import { checkWritable } from './check-writable.js';

/** A file that a report is written to, and what writes it. */
export interface OutputFile {
  /** Absolute path. */
  readonly file: string;
  /** Name of the plugin. */
  readonly reporter: string;
}

/**
 * The files of `--output`, each with the reporter that its ending asks for. Throws TouchstoneError
 * `USAGE` on an ending that no reporter writes and where a file cannot be written.
 */
export async function outputFiles(
  names: readonly string[],
  registry: Registry,
  cwd: string,
): Promise<readonly OutputFile[]> {
  const writers = writersByEnding(registry);
  const files: OutputFile[] = [];
  for (const name of names) {
    const reporter = writers.get(extname(name).toLowerCase());
    if (reporter === undefined) {
      throw new TouchstoneError('USAGE', `no reporter writes files like ${name}`, {
        where: 'command line, --output',
        hint: `Known endings: ${[...writers.keys()].join(', ')}.`,
      });
    }
    const file = resolve(cwd, name);
    await checkWritable(file, '--output');
    files.push({ file, reporter });
  }
  return files;
}

function writersByEnding(registry: Registry): Map<string, string> {
  const writers = new Map<string, string>();
  for (const { name } of registry.list('reporter')) {
    const { plugin } = registry.get('reporter', { name });
    for (const extension of plugin.extensions ?? []) {
      const ending = `.${extension.toLowerCase()}`;
      // Ours come first.
      if (!writers.has(ending)) writers.set(ending, name);
    }
  }
  return writers;
}
