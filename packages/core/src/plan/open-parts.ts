import type { LoadEnvironment } from '@touchstone/contract';
import { dataDirectory } from '../store/data-directory.js';
import { storeLayout } from '../store/store-layout.js';
import { openTable } from './open-table.js';
import { readEngineFacts } from './read-engine-facts.js';
import type { ChosenParts, RunParts } from './run-parts.js';

/**
 * Loads what a run needs. Throws TouchstoneError `DATA` where a dataset or table is absent, `ENGINE`
 * where the engine is.
 */
export async function openParts(chosen: ChosenParts, log: LoadEnvironment['log']): Promise<RunParts> {
  const { config, dataset, engine } = chosen;
  const environment: LoadEnvironment = {
    cacheDirectory: storeLayout(config.store).cache,
    dataDirectory: dataDirectory(),
    log,
  };
  const data = await dataset.plugin.load(dataset.options, environment);
  const truth = await openTable(chosen, data.name, log);
  return { ...chosen, ...truth, data, engineFacts: await readEngineFacts(engine) };
}
