import { loadRegistry, rank as rankStore, resolveConfig } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import type { SelectionOptions } from '../config/selection-options.js';
import { outputFiles } from '../files/output-files.js';
import type { Session } from '../process/session.js';
import { createReporters } from './create-reporters.js';
import { reportExitCode } from './report-exit-code.js';
import { saveReport } from './save-report.js';

export interface RankOptions extends SelectionOptions {
  readonly json?: boolean;
  readonly output?: readonly string[];
}

/** `touchstone rank`: a report of what the store holds. Returns the exit code. */
export async function rank(options: RankOptions, { cwd, output, quiet, log }: Session): Promise<number> {
  const resolved = await resolveConfig({ cwd, commandLine: commandLineConfig(options), configFile: options.config });
  const { plugins } = resolved.config;
  const registry = await loadRegistry({ cwd, plugins, configDirectory: resolved.directory });
  const files = await outputFiles(options.output ?? [], registry, cwd);
  const reporters = createReporters(registry, output, { json: options.json === true, quiet });

  const report = await rankStore(resolved, { cwd, log });
  for (const reporter of reporters) await reporter.onRunEnd?.(report);
  for (const file of files) await saveReport(registry, report, output, file);
  return reportExitCode(report);
}
