import {
  type FailedRow,
  type Report,
  type Row,
  type ScoredRow,
  type SupernetRow,
  TouchstoneError,
} from '@touchstone/contract';
import type { Settings } from '../config/resolved-config.js';
import type { PluginLoading } from '../plan/load-plugins.js';
import { openTable } from '../plan/open-table.js';
import { readEngineFacts } from '../plan/read-engine-facts.js';
import type { ChosenParts } from '../plan/run-parts.js';
import { trialLabel } from '../plan/trial-label.js';
import type { RankedTrial, RankingInput } from '../ranking/ranking-input.js';
import { readManifest } from '../store/manifest.js';
import { parseRow } from '../store/parse-row.js';
import { readLines } from '../store/read-lines.js';
import { storeLayout } from '../store/store-layout.js';
import { chooseSettings } from './choose-settings.js';
import { joinReports, type SettingReport } from './join-reports.js';
import { rankedCriteria } from './ranked-criteria.js';
import { reportOf } from './report-of.js';
import { rowsBySeed } from './rows-by-seed.js';
import { rowsOfConfig, sameUse } from './rows-of-config.js';
import { rowsOfEngine } from './rows-of-engine.js';

export interface RankRequest {
  readonly cwd: string;
  log(message: string): void;
  /** What may be absent; see `loadPlugins`. Nothing if absent. */
  readonly skip?: PluginLoading['skip'];
  /**
   * Only what engines of the settings' engine's numerics class have trained, which that engine itself tells:
   * it must run here. False if absent: of each seed the latest supernet, whatever engine has trained it.
   */
  readonly onlyOfEngine?: boolean;
}

/**
 * Ranks what the store holds for settings; trains and scores nothing, and needs neither the images nor,
 * unless `onlyOfEngine`, the engine. Throws TouchstoneError `STORE` where there is nothing to rank, `ENGINE`
 * where the engine is needed and does not run.
 */
export async function rank(settings: Settings, request: RankRequest): Promise<Report> {
  const { cwd, log, skip = 'none' } = request;
  const ofSettings: SettingReport[] = [];
  for (const { parts, broken } of await chooseSettings(settings, { cwd, skip, log })) {
    ofSettings.push({ report: await rankSetting(parts, request), suite: parts.config.suite, broken });
  }
  return joinReports(ofSettings);
}

async function rankSetting(
  chosen: ChosenParts,
  { cwd, log, onlyOfEngine = false }: Omit<RankRequest, 'skip'>,
): Promise<Report> {
  const began = performance.now();
  const { config } = chosen;
  const layout = storeLayout(config.store);
  const { lines } = await readLines(layout.journal, parseRow);
  const all = rowsOfConfig(lines, chosen);
  const rows = onlyOfEngine ? await rowsOfEngine(all, await readEngineFacts(chosen.engine), layout) : all;
  const bySeed = rowsBySeed(rows, config.seeds);
  const sample = [...bySeed.values()][0]?.[0];
  if (sample === undefined) {
    throw new TouchstoneError('STORE', 'the store has no results for this configuration', {
      where: `${layout.journal}, suite ${config.suite}`,
      hint: 'Run `touchstone bench` with the same options first.',
    });
  }
  const manifest = await readManifest(layout.supernet(sample.supernet));
  const dataset = manifest?.dataset ?? { name: sample.dataset.name, notes: [] };
  const names = { space: sample.space.name, dataset: dataset.name, searcher: chosen.searcher.label };
  const truth = await openTable(chosen, dataset.name, log);
  const trials = config.seeds.map((seed) =>
    rankedTrial(
      trialLabel(names.space, names.dataset, sample.searcher.name, seed),
      seed,
      bySeed.get(seed) ?? [],
      chosen,
    ),
  );
  const engineFacts = manifest?.engine ?? { name: config.engine.name, device: 'unknown', numerics: 'unknown' };
  const input: RankingInput = {
    space: chosen.searchSpace,
    table: truth.table,
    query: truth.query,
    names,
    trials,
    criteria: rankedCriteria(chosen),
    checkpoints: config.checkpoints,
    collapse: config.collapse,
  };
  const parts = { ...chosen, ...truth, engineFacts, data: { ...dataset, hash: sample.dataset.hash } };
  return reportOf(input, parts, { cwd, began, remarks: otherVersions(bySeed, chosen) });
}

function rankedTrial(
  label: string,
  seed: number,
  rows: readonly Row[],
  { criteria, config }: ChosenParts,
): RankedTrial {
  const cells = new Map<string, Row>();
  const supernets = new Map<number, SupernetRow | FailedRow>();
  for (const row of rows) {
    if (row.criterion === null) {
      if (row.step !== null) supernets.set(row.step, row);
      continue;
    }
    const { criterion } = row;
    const chosen = criteria.find(({ use }) => sameUse(use, criterion));
    // A later row supersedes an earlier one.
    if (chosen === undefined) continue;
    const steps = chosen.plugin.needs.includes('untrained') ? config.checkpoints : [row.step];
    for (const step of steps) cells.set(`${step} ${chosen.label}`, row);
  }
  const searchFailure = rows.findLast((row) => row.step === null) as FailedRow | undefined;
  const complete = config.checkpoints.every((step) => criteria.every((each) => cells.has(`${step} ${each.label}`)));
  return {
    label,
    seed,
    searchFailure: complete ? undefined : searchFailure,
    row: (step, criterion) => cells.get(`${step} ${criterion}`) as ScoredRow | FailedRow | undefined,
    supernet: (step) => supernets.get(step),
  };
}

function otherVersions(bySeed: ReadonlyMap<number, readonly Row[]>, { criteria }: ChosenParts): string[] {
  const versions = new Map(criteria.map(({ use }) => [use.name, use.version]));
  const others = [...bySeed.values()]
    .flat()
    .filter(({ criterion }) => criterion !== null && (versions.get(criterion.name) ?? '') !== criterion.version)
    .filter(({ criterion }) => versions.has(criterion!.name));
  return others.length === 0
    ? []
    : [`${others.length} results come from another version of their criterion than the one that is installed.`];
}
