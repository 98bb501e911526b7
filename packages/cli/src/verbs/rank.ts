import { rank as rankStore, resolveSettings } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import type { SelectionOptions } from '../config/selection-options.js';
import { outputFiles } from '../files/output-files.js';
import type { Session } from '../process/session.js';
import { createReporters } from './create-reporters.js';
import { reporterRegistry } from './reporter-registry.js';
import { reportExitCode } from './report-exit-code.js';
import { saveReport } from './save-report.js';

export interface RankOptions extends SelectionOptions {
  readonly skipBrokenPlugins?: boolean;
  readonly json?: boolean;
  readonly output?: readonly string[];
}

/** `touchstone rank`: a report of what the store holds. Returns the exit code. */
export async function rank(options: RankOptions, { cwd, output, quiet, log }: Session): Promise<number> {
  const commandLine = commandLineConfig(options);
  const settings = await resolveSettings({ cwd, commandLine, configFile: options.config });
  const skipBrokenPlugins = options.skipBrokenPlugins === true;
  const registry = await reporterRegistry(settings, { cwd, skipBrokenPlugins });
  const files = await outputFiles(options.output ?? [], registry, cwd);
  const reporters = createReporters(registry, output, { json: options.json === true, quiet });

  const skip = skipBrokenPlugins ? 'broken' : 'none';
  const onlyOfEngine = options.engine !== undefined || options.device !== undefined;
  const report = await rankStore(settings, { cwd, log, skip, onlyOfEngine });
  for (const reporter of reporters) await reporter.onRunEnd?.(report);
  for (const file of files) await saveReport(registry, report, output, file);
  return reportExitCode(report);
}
