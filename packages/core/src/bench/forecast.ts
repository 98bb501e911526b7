import type { Row } from '@touchstone/contract';
import { performance } from 'node:perf_hooks';
import { type Checkpoint, evaluationBatches, type PreparedTrial, prepareTrial } from '@touchstone/supernet';
import type { Settings } from '../config/resolved-config.js';
import { latestRows } from '../plan/latest-rows.js';
import type { BrokenPlugin } from '../plan/load-plugins.js';
import { openParts } from '../plan/open-parts.js';
import { planTrials } from '../plan/plan-trials.js';
import type { RunParts } from '../plan/run-parts.js';
import { groupId } from '../ranking/group-id.js';
import { parseRow } from '../store/parse-row.js';
import { readLines } from '../store/read-lines.js';
import { storeLayout } from '../store/store-layout.js';
import { planWorkersOf } from '../workers/plan-workers-of.js';
import { chooseSettings } from './choose-settings.js';
import { forecastTotals, type MeasuredCosts } from './forecast-totals.js';

/** What a run would do and take, from a few timed steps. */
export interface Forecast {
  readonly schema: 'touchstone.forecast/2';
  /** In the order in which they would run. */
  readonly settings: readonly SettingForecast[];
  /** Wall-clock time of the whole run; what criteria compute beside passes is not in it. */
  readonly seconds: number;
  /** Peak memory of the measuring process; a worker thread needs about that much less Node's own 100 MB. */
  readonly peakMemoryBytes: number;
  /** Modules of plugins that do not load, and criteria that are gone with them. */
  readonly broken: readonly BrokenPlugin[];
}

/** Of one space × dataset × searcher. */
export interface SettingForecast {
  readonly suite: string;
  /** As `micro · fashion-mnist · darts-first-order`. */
  readonly group: string;
  readonly searches: number;
  /** Steps of one search. */
  readonly steps: number;
  /** Checkpoints × criteria that are not in the store. */
  readonly rows: number;
  readonly workers: number;
  readonly secondsPerStep: number;
  /** One evaluation of the whole scoring split, and one gradient with respect to all gates. */
  readonly secondsPerEvaluation: number;
  readonly secondsPerGateGradient: number;
  readonly seconds: number;
  /** Criteria whose own programs or tuning are not in `seconds`. */
  readonly uncounted: readonly string[];
}

export interface ForecastRequest {
  readonly cwd: string;
  log(message: string): void;
  readonly signal: AbortSignal;
  /** As for `bench`. */
  readonly skipBrokenPlugins?: boolean;
}

/** Steps before the timed ones: the first compile the program and warm the caches. */
const WARM_UP_STEPS = 2;
const TIMED_STEPS = 4;
const TIMED_BATCHES = 2;

/** The plan of a run with a forecast of time and memory. Writes nothing to the store. */
export async function forecast(settings: Settings, request: ForecastRequest): Promise<Forecast> {
  const { cwd, log } = request;
  const skip = request.skipBrokenPlugins === true ? 'broken' : 'none';
  const chosen = await chooseSettings(settings, { cwd, skip, log });
  const { lines } = await readLines(storeLayout(settings[0].config.store).journal, parseRow);
  const known = latestRows(lines);
  const forecasts: SettingForecast[] = [];
  for (const { parts } of chosen) forecasts.push(await forecastSetting(await openParts(parts, log), known, request));
  return {
    schema: 'touchstone.forecast/2',
    settings: forecasts,
    seconds: forecasts.reduce((total, { seconds: own }) => total + own, 0),
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    broken: chosen.flatMap(({ broken }) => broken),
  };
}

async function forecastSetting(
  parts: RunParts,
  known: ReadonlyMap<string, Row>,
  { signal, log }: Pick<ForecastRequest, 'signal' | 'log'>,
): Promise<SettingForecast> {
  const { data } = parts;
  const trials = await planTrials(parts, known, { fresh: false });
  const { batches } = evaluationBatches(data.examples('search-score').count, data.image);
  const costs = await measureCosts(parts, batches, signal);
  const { workers, notices } = await planWorkersOf(parts, trials);
  for (const notice of notices) log(notice);
  return {
    suite: parts.config.suite,
    group: groupId({ space: parts.space.use.name, dataset: data.name, searcher: parts.searcher.label }),
    ...forecastTotals(trials, parts, costs, workers),
    workers,
    ...costs,
  };
}

async function measureCosts(
  { searchSpace: space, data: dataset, searcher, engine: chosen, config }: RunParts,
  batches: number,
  signal: AbortSignal,
): Promise<MeasuredCosts> {
  const engine = await chosen.plugin.create(chosen.options);
  try {
    const { plugin, options: searcherOptions } = searcher;
    const trial = await prepareTrial({ space, dataset, searcher: plugin, searcherOptions, engine });
    const costs = await timeTrial(trial, batches, config.seeds[0]!, signal);
    await trial.dispose();
    return costs;
  } finally {
    await engine.dispose();
  }
}

async function timeTrial(
  trial: PreparedTrial,
  batches: number,
  seed: number,
  signal: AbortSignal,
): Promise<MeasuredCosts> {
  const checkpoints: Checkpoint[] = [];
  const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void checkpoints.push(checkpoint);
  const warm = Math.min(WARM_UP_STEPS, trial.steps - 1);
  const last = Math.min(WARM_UP_STEPS + TIMED_STEPS, trial.steps);
  await trial.search({ seed, checkpoints: [warm], signal, onCheckpoint });
  const from = checkpoints.at(-1)!;
  const secondsPerStep =
    (await seconds(() => trial.search({ seed, checkpoints: [last], from, signal, onCheckpoint }))) / (last - warm);

  // A few batches of the scoring split stand for all of them.
  const few = Math.min(batches, TIMED_BATCHES);
  const supernet = await trial.open([from], { batches: 1, signal });
  const timed = await trial.open([from], { batches: few, signal });
  try {
    // The first evaluation compiles.
    const gates = (opened: typeof supernet) => opened.view(['gates'], 'forecast').view.gateGradients();
    await supernet.evaluate();
    await gates(supernet);
    return {
      secondsPerStep,
      secondsPerEvaluation: ((await seconds(() => timed.evaluate())) * batches) / few,
      secondsPerGateGradient: ((await seconds(() => gates(timed))) * batches) / few,
    };
  } finally {
    supernet.close();
    timed.close();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
