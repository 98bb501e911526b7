import type { LoadEnvironment, RunTask } from '@touchstone/contract';
import { WORKER_NUMBER } from '@touchstone/executors';
import { dataDirectory } from './store/data-directory.js';
import { runScoreTask } from './trial/run-score-task.js';
import { runSearchTask } from './trial/run-search-task.js';
import { runTrainTask } from './trial/run-train-task.js';
import type { WorkerEvent, WorkerTask } from './trial/tasks.js';
import { openWorkbench } from './trial/workbench.js';
import { pinDevice } from './workers/pin-device.js';

/** The module that executors run: every task of a run, by type. */
export const runTask: RunTask = async (data, hooks) => {
  const task = pinned(data as unknown as WorkerTask);
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

function pinned(task: WorkerTask): WorkerTask {
  return { ...task, parts: pinDevice(task.parts, process.env[WORKER_NUMBER]) };
}
