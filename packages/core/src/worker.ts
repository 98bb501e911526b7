import type { LoadEnvironment, RunTask } from '@touchstone/contract';
import { dataDirectory } from './store/data-directory.js';
import { runScoreTask } from './trial/run-score-task.js';
import { runSearchTask } from './trial/run-search-task.js';
import { runTrainTask } from './trial/run-train-task.js';
import type { WorkerEvent, WorkerTask } from './trial/tasks.js';
import { openWorkbench } from './trial/workbench.js';

/** The module that executors run: every task of a run, by type. */
export const runTask: RunTask = async (data, hooks) => {
  const task = data as unknown as WorkerTask;
  const log = (message: string): void => {
    const event: WorkerEvent = { type: 'log', message };
    hooks.onEvent(event);
  };
  const environment: LoadEnvironment = { cacheDirectory: task.parts.cache, dataDirectory: dataDirectory(), log };
  const workbench = await openWorkbench(task.parts, log);
  switch (task.type) {
    case 'search':
      return { ...(await runSearchTask(task, workbench.trial!, hooks)) };
    case 'score':
      await runScoreTask(task, workbench, hooks, environment);
      return {};
    case 'train':
      return { ...(await runTrainTask(task, workbench, hooks)) };
  }
};
