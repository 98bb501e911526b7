import type { Dataset, SearchSpace } from '@touchstone/contract';
import type { TrainingProtocol } from '@touchstone/supernet';
import { dataDirectory } from '../store/data-directory.js';
import type { PluginSpec } from '../config/config.js';
import { contentKey } from '../keys/content-key.js';
import { numericPackages } from '../plan/numeric-packages.js';
import { readEngineFacts } from '../plan/read-engine-facts.js';
import type { EngineFacts } from '../plan/run-parts.js';
import { versioned } from '../plan/versioned.js';
import { codeHash } from '../registry/code-hash.js';
import { loadRegistry } from '../registry/load-registry.js';
import type { ChosenPlugin } from '../registry/registry.js';
import { storeLayout } from '../store/store-layout.js';
import type { PartReferences } from '../trial/tasks.js';
import { planWorkers } from '../workers/plan-workers.js';
import type { WorkerPlan } from '../workers/worker-plan.js';

export interface TrainingRequest {
  readonly space: PluginSpec;
  readonly dataset: PluginSpec;
  readonly engine: PluginSpec;
  readonly executor: PluginSpec;
  readonly protocol: TrainingProtocol;
  readonly workers: number | 'auto';
  readonly store: string;
  readonly plugins?: readonly string[];
  readonly directory?: string;
}

/** What stand-alone trainings need. */
export interface TrainingParts {
  readonly space: ChosenPlugin<'space'>;
  readonly dataset: ChosenPlugin<'dataset'>;
  readonly searchSpace: SearchSpace;
  readonly data: Dataset;
  readonly engineFacts: EngineFacts;
  readonly references: PartReferences;
  /** How many trainings run at the same time, and where. */
  planWorkers(tasks: number): Promise<WorkerPlan>;
  /** Hash of all that determines a training's bits but architecture and seed. */
  readonly key: string;
}

/** Chooses the plugins and loads the data. Throws TouchstoneError `CONFIG`, `PLUGIN`, `DATA`, `ENGINE`. */
export async function openTrainingParts(
  request: TrainingRequest,
  { cwd, log }: { readonly cwd: string; log(message: string): void },
): Promise<TrainingParts> {
  const { plugins = [], directory, protocol, store } = request;
  const registry = await loadRegistry({ cwd, plugins, configDirectory: directory });
  const space = registry.get('space', request.space);
  const dataset = registry.get('dataset', request.dataset);
  const engine = registry.get('engine', request.engine);
  const executor = registry.get('executor', request.executor);
  const { cache } = storeLayout(store);
  const data = await dataset.plugin.load(dataset.options, {
    cacheDirectory: cache,
    dataDirectory: dataDirectory(),
    log,
  });
  const engineFacts = await readEngineFacts(engine);
  const key = contentKey({
    space: versioned(space.use),
    dataset: { ...versioned(dataset.use), hash: data.hash },
    numerics: engineFacts.numerics,
    code: codeHash(numericPackages),
    protocol: { ...protocol },
  });
  return {
    space,
    dataset,
    data,
    engineFacts,
    key,
    searchSpace: space.plugin.create(space.options),
    references: { space: space.reference, dataset: dataset.reference, engine: engine.reference, cache },
    planWorkers: (tasks) => {
      const workers = request.workers === 'auto' ? 'auto' : Math.min(request.workers, tasks);
      return planWorkers({ workers, tasks, executor, engine: request.engine, engineFacts });
    },
  };
}
