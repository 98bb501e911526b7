import { defineExecutor, type Executor, type ExecutorSettings } from '@touchstone/contract';
import { FixedQueue, Piscina } from 'piscina';
import { runInThread } from './run-in-thread.js';
import { threadWorkerFile } from './thread-worker-file.js';

/** A pool of worker threads, one task at a time in each. */
export const threads = defineExecutor({
  name: 'threads',
  summary: 'a pool of worker threads on this machine, one task at a time in each',
  create: async (settings) => createThreadExecutor(settings),
});

function createThreadExecutor({ workers, module }: ExecutorSettings): Executor {
  const pool = new Piscina({
    filename: threadWorkerFile(),
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    taskQueue: new FixedQueue(),
    // Flags of this process, such as a test runner's import conditions, are not for the workers.
    execArgv: [],
  });
  // A thread that dies without a task is replaced by the pool; its tasks have been rejected before.
  pool.on('error', ignore);

  return {
    workers,
    execute: (task, hooks) => runInThread(pool, module.href, task, hooks),
    close: () => pool.destroy(),
  };
}

function ignore(): void {}
