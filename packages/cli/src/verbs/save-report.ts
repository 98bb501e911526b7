import type { Report, ReporterOutput } from '@touchstone/contract';
import type { Registry } from '@touchstone/core';
import { writeAtomically } from '../files/write-atomically.js';

/** Writes to a file what `--json` prints. Throws TouchstoneError `STORE`. */
export async function saveReport(
  registry: Registry,
  report: Report,
  output: ReporterOutput,
  file: string,
): Promise<void> {
  const parts: string[] = [];
  const { plugin, options } = registry.get('reporter', { name: 'json' });
  await plugin.create({ ...output, stdout: (text) => parts.push(text) }, options).onRunEnd?.(report);
  await writeAtomically(file, parts.join(''));
}
