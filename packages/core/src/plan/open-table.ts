import type { BenchmarkQuery, LoadEnvironment } from '@touchstone/contract';
import { dataDirectory } from '../store/data-directory.js';
import { storeLayout } from '../store/store-layout.js';
import { benchmarkHash } from './benchmark-hash.js';
import { checkQuery } from './check-query.js';
import type { ChosenParts, TruthParts } from './run-parts.js';

/**
 * Loads the table that judges. Throws TouchstoneError `DATA` where it is absent or of another space,
 * `CONFIG` where it has no accuracies for the dataset and the configuration's `truth`.
 * @param dataset name of the dataset as tables know it
 */
export async function openTable(
  { benchmark, searchSpace, config }: ChosenParts,
  dataset: string,
  log: LoadEnvironment['log'],
): Promise<TruthParts> {
  const environment: LoadEnvironment = {
    cacheDirectory: storeLayout(config.store).cache,
    dataDirectory: dataDirectory(),
    log,
  };
  const table = await benchmark.plugin.load(benchmark.options, searchSpace, environment);
  const query: BenchmarkQuery = { ...config.truth, dataset, seed: 'mean' };
  checkQuery(table, query);
  return { table, query, tableHash: benchmarkHash(table, searchSpace, query) };
}
