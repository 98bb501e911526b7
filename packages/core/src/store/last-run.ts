import { TouchstoneError } from '@touchstone/contract';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deepFreeze } from '../config/deep-freeze.js';
import type { ResolvedConfig, Settings } from '../config/resolved-config.js';
import { storeError } from './store-error.js';
import { storeLayout } from './store-layout.js';

/** A file of `runs`; version 1 knew one setting only. */
type SavedRun =
  | { readonly schema: 'touchstone.run/1'; readonly resolved: ResolvedConfig }
  | { readonly schema: 'touchstone.run/2'; readonly settings: Settings };

/**
 * The settings of the latest run on a store, for `--resume`; undefined where there was none. Throws
 * TouchstoneError `STORE` where they cannot be read.
 */
export async function lastRun(store: string): Promise<Settings | undefined> {
  const { runs } = storeLayout(store);
  const run = await readLatest(runs);
  if (run === undefined) return undefined;
  const [first, ...others] = settingsOf(run, runs);
  // The store may have been moved since.
  const here = (resolved: ResolvedConfig): ResolvedConfig => ({ ...resolved, config: { ...resolved.config, store } });
  return deepFreeze<Settings>([here(first), ...others.map(here)]);
}

async function readLatest(runs: string): Promise<SavedRun | undefined> {
  try {
    const latest = (await readdir(runs))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .at(-1);
    return latest === undefined ? undefined : (JSON.parse(await readFile(path.join(runs, latest), 'utf8')) as SavedRun);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storeError(cause, 'read', runs);
  }
}

function settingsOf(run: SavedRun, runs: string): Settings {
  if (run.schema === 'touchstone.run/1') return [run.resolved];
  if (run.schema === 'touchstone.run/2') return run.settings;
  throw new TouchstoneError('STORE', 'the last run was recorded by another version of Touchstone', {
    where: runs,
    hint: 'Start the run again without --resume.',
  });
}
