import { type TaskHooks, TouchstoneError } from '@touchstone/contract';
import { type Checkpoint, encodeCheckpoint, type PreparedTrial } from '@touchstone/supernet';
import { rm } from 'node:fs/promises';
import { checkpointPath } from '../store/checkpoint-path.js';
import { findCheckpoint } from '../store/find-checkpoint.js';
import { listCheckpoints } from '../store/list-checkpoints.js';
import { writeFileAtomically } from '../store/write-file-atomically.js';
import { planSegments } from './plan-segments.js';
import type { SearchResult, SearchTask, WorkerEvent } from './tasks.js';

/** Progress is told at most this often. */
const progressMilliseconds = 200;

/**
 * Trains what is missing of a supernet, from the nearest checkpoints that the store can read, and
 * keeps every checkpoint on the way.
 */
export async function runSearchTask(
  task: SearchTask,
  trial: Pick<PreparedTrial, 'search' | 'steps'>,
  hooks: TaskHooks,
): Promise<SearchResult> {
  const { directory, checkpoints, seed } = task;
  const last = checkpoints.at(-1)!;
  if (last > trial.steps) {
    throw new TouchstoneError('CONFIG', `checkpoint ${last} is beyond the ${trial.steps} steps of the search`, {
      where: '"checkpoints"',
      hint: `Lower it, or give the searcher more steps, as ${task.parts.searcher!.name}[steps=${last}].`,
    });
  }
  const began = performance.now();
  if (task.fresh) await removeCheckpoints(directory);
  const present = await readableSteps(directory, last);
  const segments = planSegments(checkpoints, present);

  let steps = 0;
  let told = began;
  const tell = (step: number): void => {
    const event: WorkerEvent = { type: 'search-progress', step, steps: last };
    hooks.onEvent(event);
  };
  tell(segments[0]?.from ?? 0);
  for (const segment of segments) {
    const from = segment.from === undefined ? undefined : await findCheckpoint(directory, segment.from);
    await trial.search({
      seed,
      checkpoints: segment.checkpoints,
      ...(from === undefined ? {} : { from }),
      signal: hooks.signal,
      onCheckpoint: (checkpoint) => save(directory, checkpoint),
      onStep({ step }) {
        const now = performance.now();
        if (now - told < progressMilliseconds && step !== last) return;
        told = now;
        tell(step);
      },
    });
    steps += segment.checkpoints.at(-1)! - (segment.from ?? 0);
  }
  return { steps, seconds: (performance.now() - began) / 1000 };
}

async function save(directory: string, checkpoint: Checkpoint): Promise<void> {
  await writeFileAtomically(checkpointPath(directory, checkpoint.step), encodeCheckpoint(checkpoint));
}

async function readableSteps(directory: string, last: number): Promise<number[]> {
  const steps: number[] = [];
  for (const step of await listCheckpoints(directory)) {
    if (step <= last && (await findCheckpoint(directory, step)) !== undefined) steps.push(step);
  }
  return steps;
}

async function removeCheckpoints(directory: string): Promise<void> {
  for (const step of await listCheckpoints(directory)) await rm(checkpointPath(directory, step), { force: true });
}
