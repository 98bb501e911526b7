import { type Report, type Reporter, TouchstoneError } from '@touchstone/contract';
import type { Settings } from '../config/resolved-config.js';
import { latestRows } from '../plan/latest-rows.js';
import { openParts } from '../plan/open-parts.js';
import type { PlannedTrial } from '../plan/planned-trial.js';
import { planTrials } from '../plan/plan-trials.js';
import type { RunParts } from '../plan/run-parts.js';
import { relativePath } from '../relative-path.js';
import { type Journal, openJournal } from '../store/journal.js';
import { acquireLock } from '../store/lock.js';
import { saveRun } from '../store/save-run.js';
import { storeLayout } from '../store/store-layout.js';
import { planWorkersOf } from '../workers/plan-workers-of.js';
import { chooseSettings } from './choose-settings.js';
import { collectRankingInput } from './collect-ranking-input.js';
import { executePlan } from './execute-plan.js';
import { joinReports, type SettingReport } from './join-reports.js';
import { createNotifier } from './notify.js';
import { reportOf } from './report-of.js';
import { createRunProgress } from './run-progress.js';

export interface BenchRun {
  readonly cwd: string;
  readonly reporters: readonly Reporter[];
  /** Aborting lets finished rows land in the journal, then ends the run with `INTERRUPTED`. */
  readonly signal: AbortSignal;
  /** One line to the user. */
  log(message: string): void;
  /** False: compute everything anew; new rows supersede those that are there. */
  readonly useCache: boolean;
  /** Plugins that do not load are failures of the report, and the rest runs without them; false if absent. */
  readonly skipBrokenPlugins?: boolean;
}

/**
 * config ─► plugins and data ─► plan ─► executor (search, score) ─► journal ─► ranking ─► reporters
 *
 * Settings run one after the other and make one report; reporters hear of the start of each. Only what
 * the store does not hold is computed: adding a criterion trains nothing. Failed rows are tried again.
 * Throws TouchstoneError: `CONFIG`, `PLUGIN`, `DATA`, `ENGINE` before anything runs, `STORE` where the
 * store cannot be used, `INTERRUPTED` on abort.
 */
export async function bench(settings: Settings, run: BenchRun): Promise<Report> {
  const { cwd, log } = run;
  const skip = run.skipBrokenPlugins === true ? 'broken' : 'none';
  // Names and options first: a misspelling must not wait for data.
  const chosen = await chooseSettings(settings, { cwd, skip, log });
  const opened: OpenedSetting[] = [];
  for (const { parts, broken } of chosen) opened.push({ parts: await openParts(parts, log), broken });
  const layout = storeLayout(settings[0].config.store);
  const release = acquireLock(layout.lock, log);
  try {
    const journal = await openJournal(layout.journal, log);
    await saveRun(settings, new Date());
    const ofSettings: SettingReport[] = [];
    // Taken out of the list, so that data and table of a setting that is done need not be kept.
    for (let setting = opened.shift(); setting !== undefined; setting = opened.shift()) {
      const { parts, broken } = setting;
      ofSettings.push({ report: await runSetting(parts, journal, run), suite: parts.config.suite, broken });
    }
    const report = joinReports(ofSettings);
    for (const reporter of run.reporters) await reporter.onRunEnd?.(report);
    return report;
  } finally {
    release();
  }
}

interface OpenedSetting {
  readonly parts: RunParts;
  readonly broken: SettingReport['broken'];
}

async function runSetting(parts: RunParts, journal: Journal, run: BenchRun): Promise<Report> {
  const began = performance.now();
  const trials = await planTrials(parts, latestRows(journal.rows), { fresh: !run.useCache });
  await execute(parts, trials, journal, run);
  const input = collectRankingInput(parts, trials, latestRows(journal.rows));
  return reportOf(input, parts, { cwd: run.cwd, began, remarks: [] });
}

async function execute(
  parts: RunParts,
  trials: readonly PlannedTrial[],
  journal: Journal,
  run: BenchRun,
): Promise<void> {
  const { config, criteria } = parts;
  const scorings = trials.flatMap((trial) => trial.scorings);
  const pendingRows = scorings.reduce((total, scoring) => total + scoring.criteria.length, 0);
  const searches = trials.filter(({ needsSearch }) => needsSearch).length;
  const plan = scorings.length > 0 ? await planWorkersOf(parts, trials) : undefined;
  for (const notice of plan?.notices ?? []) run.log(notice);

  // Made first, since it decides how many tasks run at the same time.
  const executor = await plan?.open();
  const notifier = createNotifier(run.reporters, run.log);
  try {
    await notifier.start({
      suite: config.suite,
      trials: trials.length,
      checkpoints: config.checkpoints.length,
      criteria: criteria.map(({ label }) => label),
      workers: executor?.workers ?? 0,
      store: relativePath(run.cwd, config.store, 'absolute'),
      reused: {
        trials: trials.length - searches,
        rows: trials.length * config.checkpoints.length * criteria.length - pendingRows,
      },
    });
    if (!executor || !plan) return;
    const progress = createRunProgress(trials);
    await executePlan({
      parts,
      trials,
      executor,
      deviceIds: plan.deviceIds,
      journal,
      fresh: !run.useCache,
      signal: run.signal,
      log: run.log,
      onEvent: (event) => notifier.event(progress(event)),
    });
  } catch (error) {
    if ((error as TouchstoneError).code !== 'INTERRUPTED') throw error;
    throw new TouchstoneError('INTERRUPTED', (error as TouchstoneError).message, {
      where: config.store,
      hint: 'Run again with --resume to go on.',
      cause: error,
    });
  } finally {
    await executor?.close();
    await notifier.settle();
  }
}
