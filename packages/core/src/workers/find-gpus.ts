import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FoundGpus } from './found-gpus.js';

/**
 * The GPUs that CUDA would show to this process, by `CUDA_VISIBLE_DEVICES` and nvidia-smi. Never run by
 * us with an NVIDIA GPU, for want of one.
 */
export async function findGpus(environment: NodeJS.ProcessEnv = process.env): Promise<FoundGpus> {
  return parseGpus(environment['CUDA_VISIBLE_DEVICES'], await askNvidiaSmi());
}

/**
 * @param visible value of `CUDA_VISIBLE_DEVICES`: numbers or UUIDs; CUDA sees those before the first -1
 * @param answer free MiB, one line for each GPU. nvidia-smi counts in another order than CUDA may, so that
 *   the fullest GPU stands for each
 */
export function parseGpus(visible: string | undefined, answer: string | undefined): FoundGpus {
  const free = (answer ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(Number)
    .filter(Number.isFinite);
  const ids = visible?.split(',').map((id) => id.trim());
  const hidden = ids?.findIndex((id) => id === '' || id === '-1') ?? -1;
  const count = ids === undefined ? free.length : hidden < 0 ? ids.length : hidden;
  // Where the engine runs on CUDA there is a GPU, whoever does not see it.
  return { count: Math.max(1, count), freeBytes: free.length > 0 ? Math.min(...free) * 2 ** 20 : undefined };
}

async function askNvidiaSmi(): Promise<string | undefined> {
  const query = ['--query-gpu=memory.free', '--format=csv,noheader,nounits'];
  try {
    return (await promisify(execFile)('nvidia-smi', query, { timeout: 10_000 })).stdout;
  } catch {
    // Absent, or it does not answer: then nothing is known of the memory.
    return undefined;
  }
}
