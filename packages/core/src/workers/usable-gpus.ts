import type { PluginSpec } from '../config/config.js';
import { findGpus } from './find-gpus.js';
import type { FoundGpus } from './found-gpus.js';

export interface UsableGpus extends FoundGpus {
  /** The user has said which one; all workers share it. */
  readonly chosen: boolean;
}

/**
 * The GPUs that workers can spread over: all that CUDA shows to this process, or the one of the engine's
 * option `deviceId`.
 * @param engine as it is written, without defaults: `deviceId=0` is a choice, to say nothing is none
 */
export async function usableGpus(engine: PluginSpec, environment?: NodeJS.ProcessEnv): Promise<UsableGpus> {
  const found = await findGpus(environment);
  const chosen = engine.options?.['deviceId'] !== undefined;
  return { ...found, count: chosen ? 1 : found.count, chosen };
}
