import type { Dataset, Engine, LoadEnvironment, SearchSpace } from '@touchstone/contract';
import { prepareTrial, type PreparedTrial } from '@touchstone/supernet';
import { dataDirectory } from '../store/data-directory.js';
import { canonicalJson } from '../keys/canonical-json.js';
import { loadReference } from '../registry/load-reference.js';
import { createBoundedCache } from './bounded-cache.js';
import type { PartReferences } from './tasks.js';

/** What a worker keeps between tasks of the same parts. */
export interface Workbench {
  readonly space: SearchSpace;
  readonly dataset: Dataset;
  readonly engine: Engine;
  /** Present where the parts have a searcher. */
  readonly trial?: PreparedTrial;
}

const datasets = createBoundedCache<Dataset>(2, async () => {});
const workbenches = createBoundedCache<Workbench>(2, async ({ trial, engine }) => {
  await trial?.dispose();
  await engine.dispose();
});

/** Loads and compiles the parts, or takes what an earlier task of this worker has left. */
export function openWorkbench(parts: PartReferences, log: LoadEnvironment['log']): Promise<Workbench> {
  return workbenches.obtain(canonicalJson(parts as never), () => build(parts, log));
}

async function build(parts: PartReferences, log: LoadEnvironment['log']): Promise<Workbench> {
  const space = (await loadReference('space', parts.space)).create(parts.space.options);
  const datasetPlugin = await loadReference('dataset', parts.dataset);
  const dataset = await datasets.obtain(canonicalJson(parts.dataset as never), () =>
    datasetPlugin.load(parts.dataset.options, { cacheDirectory: parts.cache, dataDirectory: dataDirectory(), log }),
  );
  const searcher = parts.searcher && (await loadReference('searcher', parts.searcher));
  const engine = await (await loadReference('engine', parts.engine)).create(parts.engine.options);
  try {
    if (searcher === undefined) return { space, dataset, engine };
    const searcherOptions = parts.searcher!.options;
    return { space, dataset, engine, trial: await prepareTrial({ space, dataset, searcher, searcherOptions, engine }) };
  } catch (error) {
    await engine.dispose();
    throw error;
  }
}
