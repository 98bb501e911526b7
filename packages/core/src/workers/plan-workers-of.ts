import type { PlannedTrial } from '../plan/planned-trial.js';
import type { RunParts } from '../plan/run-parts.js';
import { countTasks } from './count-tasks.js';
import { estimateImageMemory } from './estimate-image-memory.js';
import { estimateStepMemory } from './estimate-step-memory.js';
import { planWorkers } from './plan-workers.js';
import type { WorkerPlan } from './worker-plan.js';

/** The workers of a setting's trials. */
export function planWorkersOf(parts: RunParts, trials: readonly PlannedTrial[]): Promise<WorkerPlan> {
  const { executor, engineFacts, config, data, dataset } = parts;
  return planWorkers({
    workers: config.workers,
    tasks: countTasks(trials),
    executor,
    engine: config.engine,
    engineFacts,
    estimate: () => {
      const stepBytes = estimateStepMemory(parts);
      return stepBytes === undefined
        ? undefined
        : { stepBytes, imageBytes: estimateImageMemory(data, dataset.options) };
    },
  });
}
