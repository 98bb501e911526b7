import type { Report, ReporterOutput } from '@touchstone/contract';
import type { Registry } from '@touchstone/core';
import type { OutputFile } from '../files/output-files.js';
import { writeAtomically } from '../files/write-atomically.js';

/** Writes a report to a file, as the file's reporter has it. Throws TouchstoneError `STORE`. */
export async function saveReport(
  registry: Registry,
  report: Report,
  output: ReporterOutput,
  { file, reporter }: OutputFile,
): Promise<void> {
  const parts: Buffer[] = [];
  const { plugin, options } = registry.get('reporter', { name: reporter });
  // A file is no terminal.
  const toFile = { ...output, colour: false, interactive: false, columns: 80 };
  const collect = (content: string | Uint8Array): void => void parts.push(Buffer.from(content as string));
  await plugin.create({ ...toFile, stdout: collect }, options).onRunEnd?.(report);
  await writeAtomically(file, Buffer.concat(parts));
}
