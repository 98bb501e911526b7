import { defineExecutor, type Executor, type ExecutorSettings, type Task, type TaskHooks } from '@touchstone/contract';
import { cancelled } from '../cancelled.js';
import { loadTaskModule } from '../load-task-module.js';

/** Runs tasks in this very thread, one after the other: for debuggers, profilers and stack traces. */
export const inline = defineExecutor({
  name: 'inline',
  summary: 'one task after the other in the main thread, for debugging',
  create: async (settings) => createInlineExecutor(settings),
});

async function createInlineExecutor(settings: ExecutorSettings): Promise<Executor> {
  const runTask = await loadTaskModule(settings.module.href);
  let last: Promise<unknown> = Promise.resolve();

  function execute(task: Task, hooks: TaskHooks) {
    const result = last.then(() => {
      if (hooks.signal.aborted) throw cancelled();
      return runTask(task, hooks);
    });
    // The next task waits for this one, whether it succeeds or fails.
    last = result.then(ignore, ignore);
    return result;
  }

  return {
    workers: 1,
    execute,
    async close() {
      await last;
    },
  };
}

function ignore(): void {}
