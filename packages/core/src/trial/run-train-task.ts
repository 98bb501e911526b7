import type { TaskHooks } from '@touchstone/contract';
import { trainArchitecture } from '@touchstone/supernet';
import type { TrainResult, TrainTask } from './tasks.js';
import type { Workbench } from './workbench.js';

/** Trains one architecture on its own and measures its accuracies. */
export async function runTrainTask(
  { architecture, protocol, seed }: TrainTask,
  { space, dataset, engine }: Workbench,
  { signal }: TaskHooks,
): Promise<TrainResult> {
  const began = performance.now();
  const trained = await trainArchitecture({ space, dataset, engine, architecture, protocol, seed, signal });
  return { ...trained, seconds: (performance.now() - began) / 1000 };
}
