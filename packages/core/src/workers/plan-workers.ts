import type { ExecutorPlugin } from '@touchstone/contract';
import { executors } from '@touchstone/executors';
import { availableParallelism } from 'node:os';
import type { PluginSpec } from '../config/config.js';
import type { EngineFacts } from '../plan/run-parts.js';
import type { ChosenPlugin } from '../registry/registry.js';
import { workerModule } from '../worker-module.js';
import { decideWorkers } from './decide-workers.js';
import { freeMemory } from './free-memory.js';
import { usableGpus } from './usable-gpus.js';
import type { WorkerPlan } from './worker-plan.js';

export interface WorkerRequest {
  readonly workers: number | 'auto';
  /** Tasks that can run at the same time. */
  readonly tasks: number;
  readonly executor: ChosenPlugin<'executor'>;
  /** As the configuration says it: its defaults would look like the user's words. */
  readonly engine: PluginSpec;
  readonly engineFacts: EngineFacts;
  /** Called where it matters how much memory a worker needs; undefined where nobody knows. */
  estimate?(): WorkerMemory | undefined;
}

/** What one worker needs. */
interface WorkerMemory {
  /** A search step with its engine, where the engine computes. */
  readonly stepBytes: number;
  /** Images of the dataset, in the machine's own memory. */
  readonly imageBytes: number;
}

/** What CUDA and cuDNN themselves take on a GPU in each worker; a guess, since we have no GPU to measure. */
const cudaContextBytes = 512 * 2 ** 20;

/** Workers for a run on this machine. See `decideWorkers`. */
export async function planWorkers(request: WorkerRequest): Promise<WorkerPlan> {
  const { workers: requested, tasks, executor, engine, engineFacts, estimate } = request;
  const { device } = engineFacts;
  const cuda = device === 'cuda';
  const gpus = cuda ? await usableGpus(engine) : undefined;
  const several = requested === 'auto' ? tasks > 1 : requested > 1;
  const memory = several ? estimate?.() : undefined;
  const decision = decideWorkers({
    requested,
    tasks,
    cores: availableParallelism(),
    device,
    gpus,
    executor: executor.use.name,
    bytesPerWorker: memory && memory.stepBytes + (cuda ? cudaContextBytes : memory.imageBytes),
    freeBytes: freeMemory(),
  });
  const { workers, notices } = decision;
  const spreads = gpus !== undefined && !gpus.chosen && engineFacts.name === 'onnx';
  return {
    workers,
    notices,
    ...(spreads ? { deviceIds: Array.from({ length: gpus.count }, (_, id) => id) } : {}),
    open: () => pluginOf(decision.executor, executor).create({ workers, module: workerModule() }, executor.options),
  };
}

function pluginOf(name: string, asked: ChosenPlugin<'executor'>): ExecutorPlugin {
  if (name === asked.use.name) return asked.plugin;
  return executors.find((plugin) => plugin.name === name)!;
}
