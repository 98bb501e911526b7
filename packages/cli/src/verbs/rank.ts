import { resolve } from 'node:path';
import { loadRegistry, rank as rankStore, resolveConfig } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import type { SelectionOptions } from '../config/selection-options.js';
import { checkWritable } from '../files/check-writable.js';
import type { Session } from '../process/session.js';
import { createReporters } from './create-reporters.js';
import { reportExitCode } from './report-exit-code.js';
import { saveReport } from './save-report.js';

export interface RankOptions extends SelectionOptions {
  readonly json?: boolean;
  readonly output?: string;
}

/** `touchstone rank`: a report of what the store holds. Returns the exit code. */
export async function rank(options: RankOptions, { cwd, output, quiet, log }: Session): Promise<number> {
  const resolved = await resolveConfig({ cwd, commandLine: commandLineConfig(options), configFile: options.config });
  const file = options.output === undefined ? undefined : resolve(cwd, options.output);
  if (file !== undefined) await checkWritable(file, '--output');
  const { plugins } = resolved.config;
  const registry = await loadRegistry({ cwd, plugins, configDirectory: resolved.directory });
  const reporters = createReporters(registry, output, { json: options.json === true, quiet });

  const report = await rankStore(resolved, { cwd, log });
  for (const reporter of reporters) await reporter.onRunEnd?.(report);
  if (file !== undefined) await saveReport(registry, report, output, file);
  return reportExitCode(report);
}
