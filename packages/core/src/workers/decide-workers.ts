import type { FoundGpus } from './found-gpus.js';

export interface WorkerFacts {
  readonly requested: number | 'auto';
  /** Tasks that can run at the same time; more workers would only cost memory. */
  readonly tasks: number;
  readonly cores: number;
  /** What the engine says of itself. */
  readonly device: string;
  /** Given for `cuda`. */
  readonly gpus?: FoundGpus | undefined;
  /** Name of the executor's plugin. */
  readonly executor: string;
  /** What one worker needs; undefined where nobody knows. */
  readonly bytesPerWorker?: number | undefined;
  /** Memory of this machine that is free. */
  readonly freeBytes: number;
}

export interface WorkerDecision {
  /** At least 1. */
  readonly workers: number;
  /** The executor that is asked for, or the one that takes its place. */
  readonly executor: string;
  /** What the user should know, one line each. */
  readonly notices: readonly string[];
}

/** Executors whose workers are on this machine. */
const local: ReadonlySet<string> = new Set(['threads', 'processes']);

/**
 * How many workers, and in threads or processes. `auto` is one for each core on the CPU; on CUDA as many as
 * fit into the memory of all GPUs, not more than cores, at least one for each GPU; one on every other
 * device, where workers would wait for each other. On the CPU `auto` takes no more than fit into the free
 * memory: a system that runs out of it stops processes. A number that the user gives is obeyed.
 */
export function decideWorkers(facts: WorkerFacts): WorkerDecision {
  const { requested, tasks, device, executor, bytesPerWorker } = facts;
  if (executor === 'inline') return { workers: 1, executor, notices: [] };
  const wanted = requested === 'auto' ? Math.min(byDevice(facts), Math.max(1, tasks)) : requested;
  const notices: string[] = [];
  let workers = wanted;
  const room = local.has(executor) ? roomFor(facts) : Infinity;
  if (wanted > room && bytesPerWorker !== undefined) {
    const memory = device === 'cuda' ? 'of GPU memory' : 'of memory';
    const free = device === 'cuda' ? facts.gpus!.freeBytes! : facts.freeBytes;
    const each = `each may need ${gigabytes(bytesPerWorker)}, and ${gigabytes(free)} ${memory} are free`;
    if (requested === 'auto') {
      workers = room;
      notices.push(`${counted(room)} instead of ${wanted}: ${each}`);
    } else {
      // Room is never less than 1, whatever is free.
      const advice = bytesPerWorker <= free ? `--workers ${room} would fit` : 'not even 1 would fit';
      notices.push(`${counted(wanted)} may run out of memory: ${each}; ${advice}`);
    }
  }
  if (device === 'webgpu' && executor === 'threads' && workers > 1) {
    notices.push(`${workers} processes instead of threads, which cannot share WebGPU`);
    return { workers, executor: 'processes', notices };
  }
  return { workers, executor, notices };
}

function byDevice({ device, cores, gpus, bytesPerWorker }: WorkerFacts): number {
  if (device === 'cpu') return cores;
  if (device !== 'cuda' || gpus === undefined) return 1;
  const { count, freeBytes } = gpus;
  const onEach = freeBytes === undefined || bytesPerWorker === undefined ? 1 : Math.floor(freeBytes / bytesPerWorker);
  return Math.max(count, Math.min(cores, count * onEach));
}

/** Workers that fit into free memory, at least 1; any number where nothing is known. */
function roomFor({ device, gpus, bytesPerWorker, freeBytes }: WorkerFacts): number {
  if (bytesPerWorker === undefined) return Infinity;
  if (device === 'cpu') return Math.max(1, Math.floor(freeBytes / bytesPerWorker));
  if (device !== 'cuda' || gpus?.freeBytes === undefined) return Infinity;
  return gpus.count * Math.max(1, Math.floor(gpus.freeBytes / bytesPerWorker));
}

function counted(workers: number): string {
  return workers === 1 ? '1 worker' : `${workers} workers`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toPrecision(2)} GB`;
}
