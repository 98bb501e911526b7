import { resolve } from 'node:path';
import { TouchstoneError, type Report } from '@touchstone/contract';
import { bench as runBench, forecast, loadRegistry, resolveConfig } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import { formatConfig } from '../config/format-config.js';
import { checkWritable } from '../files/check-writable.js';
import type { Session } from '../process/session.js';
import { formatForecast } from '../text/format-forecast.js';
import type { BenchOptions } from './bench-options.js';
import { createReporters } from './create-reporters.js';
import { reportExitCode } from './report-exit-code.js';
import { resumeCommand } from './resume-command.js';
import { resumedRun } from './resumed-run.js';
import { saveReport } from './save-report.js';

/** `touchstone bench`: runs a configuration and reports. Returns the exit code. */
export async function bench(options: BenchOptions, session: Session): Promise<number> {
  const { cwd, output, quiet, log, signal } = session;
  const json = options.json === true;
  const resolved =
    options.resume === true
      ? await resumedRun(options, cwd)
      : await resolveConfig({ cwd, commandLine: commandLineConfig(options), configFile: options.config });

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

  const file = options.output === undefined ? undefined : resolve(cwd, options.output);
  if (file !== undefined) await checkWritable(file, '--output');
  const { plugins } = resolved.config;
  const registry = await loadRegistry({ cwd, plugins, configDirectory: resolved.directory });
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
  if (file !== undefined) await saveReport(registry, report, output, file);
  return reportExitCode(report);
}
