import { type LoadEnvironment, type OracleView, type TaskHooks, TouchstoneError } from '@touchstone/contract';
import type { Checkpoint } from '@touchstone/supernet';
import { loadReference } from '../registry/load-reference.js';
import { readCheckpoint } from '../store/read-checkpoint.js';
import { canonicalJson } from '../keys/canonical-json.js';
import { createBoundedCache } from './bounded-cache.js';
import { measureSupernet } from './measure-supernet.js';
import { scoreCheckpoint } from './score-checkpoint.js';
import type { ScoreTask, WorkerEvent } from './tasks.js';
import type { Workbench } from './workbench.js';

const oracles = createBoundedCache<OracleView>(2, async () => {});

/** Reads a checkpoint and the earlier ones that its criteria see, and scores it. */
export async function runScoreTask(
  task: ScoreTask,
  { space, trial }: Workbench,
  hooks: TaskHooks,
  environment: LoadEnvironment,
): Promise<void> {
  const { directory, step, history, criteria, oracle, row } = task;
  const { signal } = hooks;
  const checkpoints = await Promise.all(history.map((earlier) => readForScoring(directory, earlier)));
  const view = oracle === null ? undefined : await oracles.obtain(oracleKey(task), loadOracle);
  const supernet = await trial!.open([...checkpoints, await readForScoring(directory, step)], { signal });
  try {
    const onRow = (content: Extract<WorkerEvent, { type: 'row' }>['row']): void => {
      const event: WorkerEvent = { type: 'row', row: content };
      hooks.onEvent(event as never);
    };
    if (task.supernet !== null) onRow(await measureSupernet({ supernet, task: task.supernet, row, signal }));
    await scoreCheckpoint({ space, supernet, oracle: view, criteria, row, signal, onRow });
  } finally {
    supernet.close();
  }

  async function loadOracle(): Promise<OracleView> {
    const { benchmark, query } = oracle!;
    const plugin = await loadReference('benchmark', benchmark);
    return { benchmark: await plugin.load(benchmark.options, space, environment), query };
  }
}

function oracleKey({ oracle, parts }: ScoreTask): string {
  return canonicalJson([oracle, parts.space] as never);
}

/** A damaged checkpoint fails this trial and not the run, so it is no error of the store. */
async function readForScoring(directory: string, step: number): Promise<Checkpoint> {
  try {
    return await readCheckpoint(directory, step);
  } catch (cause) {
    const { message, where, hint } = cause as TouchstoneError;
    throw new TouchstoneError('TRIAL', message, { cause, ...(where && { where }), ...(hint && { hint }) });
  }
}
