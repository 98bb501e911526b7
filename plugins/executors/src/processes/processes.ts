import {
  defineExecutor,
  type Executor,
  type ExecutorSettings,
  type JsonObject,
  type Task,
  type TaskHooks,
} from '@touchstone/contract';
import { cancelled } from '../cancelled.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

/**
 * A pool of processes, one task at a time in each. They share no memory: a library with one state per
 * process, as WebGPU in onnxruntime, serves several workers, and one that crashes or is stopped by a
 * system short of memory takes its task with it and nothing else.
 */
export const processes = defineExecutor({
  name: 'processes',
  summary: 'a pool of processes on this machine, one task at a time in each',
  create: async (settings) => createProcessExecutor(settings),
});

interface QueuedTask {
  readonly task: Task;
  readonly hooks: TaskHooks;
  readonly resolve: (result: JsonObject) => void;
  readonly reject: (error: unknown) => void;
}

function createProcessExecutor({ workers, module }: ExecutorSettings): Executor {
  const queue: QueuedTask[] = [];
  /** The last one is taken first: what a process has loaded serves its next task. */
  const idle = Array.from({ length: workers }, (_, index) => workers - 1 - index);
  /** By number of the worker. A process is started with its first task, and again after it has died. */
  const started = new Map<number, WorkerProcess>();

  function execute(task: Task, hooks: TaskHooks): Promise<JsonObject> {
    return new Promise((resolve, reject) => {
      queue.push({ task, hooks, resolve, reject });
      startTasks();
    });
  }

  function startTasks(): void {
    while (idle.length > 0 && queue.length > 0) {
      const { task, hooks, resolve, reject } = queue.shift()!;
      if (hooks.signal.aborted) {
        reject(cancelled());
        continue;
      }
      const number = idle.pop()!;
      void processOf(number)
        .run(module.href, task, hooks)
        .then(resolve, reject)
        .finally(() => {
          idle.push(number);
          startTasks();
        });
    }
  }

  function processOf(number: number): WorkerProcess {
    const before = started.get(number);
    if (before?.alive === true) return before;
    const fresh = startWorkerProcess(number);
    started.set(number, fresh);
    return fresh;
  }

  return {
    workers,
    execute,
    async close() {
      for (const { reject } of queue.splice(0)) reject(cancelled());
      await Promise.all([...started.values()].map((each) => each.close()));
    },
  };
}
