import { TouchstoneError, type Report } from '@touchstone/contract';
import { bench as runBench, forecast } from '@touchstone/core';
import { formatConfig } from '../config/format-config.js';
import { outputFiles } from '../files/output-files.js';
import type { Session } from '../process/session.js';
import { formatForecast } from '../text/format-forecast.js';
import type { BenchOptions } from './bench-options.js';
import { createReporters } from './create-reporters.js';
import { newRun } from './new-run.js';
import { reporterRegistry } from './reporter-registry.js';
import { reportExitCode } from './report-exit-code.js';
import { resumeCommand } from './resume-command.js';
import { resumedRun } from './resumed-run.js';
import { saveReport } from './save-report.js';

/** `touchstone bench`: runs one setting or several and reports. Returns the exit code. */
export async function bench(options: BenchOptions, session: Session): Promise<number> {
  const { cwd, output, quiet, log, signal } = session;
  const json = options.json === true;
  const settings = options.resume === true ? await resumedRun(options, cwd) : await newRun(options, cwd);

  if (options.printConfig === true) {
    const shown = settings.map(({ config, origins }) => ({ config, origins }));
    const document = { schema: 'touchstone.config/2', settings: shown };
    output.stdout(json ? `${JSON.stringify(document, null, 2)}\n` : shown.map(formatConfig).join('\n'));
    return 0;
  }

  const skipBrokenPlugins = options.skipBrokenPlugins === true;
  if (options.dryRun === true) {
    const planned = await forecast(settings, { cwd, log, signal, skipBrokenPlugins });
    output.stdout(json ? `${JSON.stringify(planned, null, 2)}\n` : formatForecast(planned));
    return 0;
  }

  const registry = await reporterRegistry(settings, { cwd, skipBrokenPlugins });
  const files = await outputFiles(options.output ?? [], registry, cwd);
  const reporters = createReporters(registry, output, { json, quiet });

  let report: Report;
  try {
    const useCache = options.cache !== false;
    report = await runBench(settings, { cwd, reporters, signal, log, useCache, skipBrokenPlugins });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new TouchstoneError('INTERRUPTED', 'stopped by the user; what was finished is kept', {
      where: settings[0].config.store,
      hint: `Go on with: ${resumeCommand(options, session.env)}`,
      cause: error,
    });
  }
  for (const file of files) await saveReport(registry, report, output, file);
  return reportExitCode(report);
}
