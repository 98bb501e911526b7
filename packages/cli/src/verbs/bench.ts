import { TouchstoneError, type Report } from '@touchstone/contract';
import { bench as runBench, forecast, loadRegistry } from '@touchstone/core';
import { formatConfig } from '../config/format-config.js';
import { outputFiles } from '../files/output-files.js';
import type { Session } from '../process/session.js';
import { formatForecast } from '../text/format-forecast.js';
import type { BenchOptions } from './bench-options.js';
import { createReporters } from './create-reporters.js';
import { newRun } from './new-run.js';
import { reportExitCode } from './report-exit-code.js';
import { resumeCommand } from './resume-command.js';
import { resumedRun } from './resumed-run.js';
import { saveReport } from './save-report.js';

/** `touchstone bench`: runs a configuration and reports. Returns the exit code. */
export async function bench(options: BenchOptions, session: Session): Promise<number> {
  const { cwd, output, quiet, log, signal } = session;
  const json = options.json === true;
  const resolved = options.resume === true ? await resumedRun(options, cwd) : await newRun(options, cwd);

  if (options.printConfig === true) {
    const { config, origins } = resolved;
    const document = { schema: 'touchstone.config/1', config, origins };
    output.stdout(json ? `${JSON.stringify(document, null, 2)}\n` : formatConfig(resolved));
    return 0;
  }

  if (options.dryRun === true) {
    const planned = await forecast(resolved, { cwd, log, signal });
    output.stdout(json ? `${JSON.stringify(planned, null, 2)}\n` : formatForecast(planned));
    return 0;
  }

  const { plugins } = resolved.config;
  const registry = await loadRegistry({ cwd, plugins, configDirectory: resolved.directory });
  const files = await outputFiles(options.output ?? [], registry, cwd);
  const reporters = createReporters(registry, output, { json, quiet });

  let report: Report;
  try {
    report = await runBench(resolved, { cwd, reporters, signal, log, useCache: options.cache !== false });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new TouchstoneError('INTERRUPTED', 'stopped by the user; what was finished is kept', {
      where: resolved.config.store,
      hint: `Go on with: ${resumeCommand(options, session.env)}`,
      cause: error,
    });
  }
  for (const file of files) await saveReport(registry, report, output, file);
  return reportExitCode(report);
}
