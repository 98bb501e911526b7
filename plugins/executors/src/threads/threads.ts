import { defineExecutor, type Executor, type ExecutorSettings } from '@touchstone/contract';
import { FixedQueue, Piscina } from 'piscina';
import { freeNumbers } from './claim-number.js';
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
  const owners = new Int32Array(new SharedArrayBuffer(workers * Int32Array.BYTES_PER_ELEMENT));
  // Before its first task, a thread that replaces a dead one finds the number of that one free.
  pool.on('workerCreate', () => {
    const living = pool.threads.map(({ threadId }) => threadId);
    freeNumbers(owners, living);
  });

  return {
    workers,
    execute: (task, hooks) => runInThread(pool, { module: module.href, task, owners }, hooks),
    close: () => pool.destroy(),
  };
}

function ignore(): void {}
