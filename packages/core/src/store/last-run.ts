import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deepFreeze } from '../config/deep-freeze.js';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { storeError } from './store-error.js';
import { storeLayout } from './store-layout.js';

/** The configuration of the latest run on a store, for `--resume`; undefined where there was none. */
export async function lastRun(store: string): Promise<{ resolved: ResolvedConfig } | undefined> {
  const { runs } = storeLayout(store);
  try {
    const latest = (await readdir(runs))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .at(-1);
    if (latest === undefined) return undefined;
    const { resolved } = JSON.parse(await readFile(path.join(runs, latest), 'utf8')) as { resolved: ResolvedConfig };
    // The store may have been moved since.
    return deepFreeze({ resolved: { ...resolved, config: { ...resolved.config, store } } });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw storeError(cause, 'read', runs);
  }
}
