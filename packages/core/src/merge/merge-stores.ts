import { type Row, TouchstoneError } from '@touchstone/contract';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ResolvedConfig, Settings } from '../config/resolved-config.js';
import { lastRun } from '../store/last-run.js';
import { acquireLock } from '../store/lock.js';
import { parseRow } from '../store/parse-row.js';
import { readLines } from '../store/read-lines.js';
import { saveRun } from '../store/save-run.js';
import { storeLayout } from '../store/store-layout.js';
import { writeFileAtomically } from '../store/write-file-atomically.js';
import { copyTree } from './copy-tree.js';
import { mergeRows } from './merge-rows.js';
import { mergeRuns } from './merge-runs.js';

export interface MergeRequest {
  /** Absolute paths of stores, which stay as they are. */
  readonly sources: readonly string[];
  /** Absolute path; what is there already is merged as well, before the others. */
  readonly target: string;
  log(message: string): void;
}

export interface MergedStore {
  readonly rows: number;
  /** Files of supernets that were added. */
  readonly files: number;
  /**
   * Seeds of the run that `--resume` and the leaderboard go by, of all its settings together; null where the
   * stores hold different runs.
   */
  readonly seeds: readonly number[] | null;
}

/**
 * Makes one store of several, as of the shards of a run: journals, supernets and saved runs. Stand-alone
 * trainings and caches stay where they are. Throws TouchstoneError `USAGE` where the target is one of
 * the stores or a store does not exist, `STORE` where the target is in use or a file cannot be read or
 * written.
 */
export async function mergeStores({ sources, target, log }: MergeRequest): Promise<MergedStore> {
  await checkPlaces(sources, target);
  const layout = storeLayout(target);
  const release = acquireLock(layout.lock, log);
  try {
    const stores = [target, ...sources];
    const journals = [];
    for (const store of stores) journals.push(await readJournal(store, store === target, log));
    const rows = mergeRows(journals);
    const runs = [];
    for (const store of stores) {
      const run = await lastRun(store);
      if (run !== undefined) runs.push(run);
    }
    let files = 0;
    for (const store of sources) {
      const from = storeLayout(store);
      files += await copyTree(path.dirname(from.supernet('-')), path.dirname(layout.supernet('-')));
      await copyTree(from.runs, layout.runs);
    }
    // Last: rows must not speak of supernets that are not there yet.
    await writeFileAtomically(layout.journal, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return { rows: rows.length, files, seeds: await saveMergedRun(runs, target, log) };
  } finally {
    release();
  }
}

async function saveMergedRun(
  runs: readonly Settings[],
  target: string,
  log: (message: string) => void,
): Promise<readonly number[] | null> {
  const merged = mergeRuns(runs);
  if (merged !== undefined) {
    const here = (setting: ResolvedConfig): ResolvedConfig => ({
      ...setting,
      config: { ...setting.config, store: target },
    });
    const [first, ...others] = merged;
    await saveRun([here(first), ...others.map(here)], new Date());
    return [...new Set(merged.flatMap(({ config }) => config.seeds))].sort((a, b) => a - b);
  }
  if (runs.length > 0) {
    log(`${target}: the runs differ in more than their seeds. All are kept; --resume and leaderboard take the latest.`);
  }
  return null;
}

async function readJournal(store: string, own: boolean, log: (message: string) => void): Promise<Row[]> {
  const { journal, lock } = storeLayout(store);
  if (!own && existsSync(lock)) {
    log(`${store}: it is in use, or its run was killed; what is finished is merged.`);
  }
  const { lines, older, cutBytes } = await readLines(journal, parseRow);
  if (older > 0) log(`${journal}: ${older} rows of an older version are left out.`);
  if (cutBytes > 0) log(`${journal}: the last line is cut off (${cutBytes} bytes) and left out.`);
  return lines;
}

async function checkPlaces(sources: readonly string[], target: string): Promise<void> {
  if (sources.length === 0) throw usage('there is no store to merge', target);
  const missing = sources.find((store) => !isStore(store));
  if (missing !== undefined) throw usage('there is no store', missing);
  const places = await Promise.all(sources.map((store) => realpath(store)));
  if (existsSync(target) && places.includes(await realpath(target)))
    throw usage('the target is one of the stores', target);
}

/** A run that was killed before its first row has left its configuration only. */
function isStore(store: string): boolean {
  const { journal, runs } = storeLayout(store);
  return existsSync(journal) || existsSync(runs);
}

function usage(message: string, where: string): TouchstoneError {
  return new TouchstoneError('USAGE', message, {
    where,
    hint: 'Use `touchstone merge --out DIR STORE…`, where each STORE is a directory that bench has written.',
  });
}
