import { type Architecture, type JsonObject, TouchstoneError } from '@touchstone/contract';
import type { TrainingProtocol } from '@touchstone/supernet';
import { setMaxListeners } from 'node:events';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import type { TrainResult, TrainTask, WorkerEvent } from '../trial/tasks.js';
import type { TrainingParts } from './open-training-parts.js';

export interface TrainingJob {
  readonly architecture: Architecture;
  readonly seed: number;
}

export interface TrainAllRequest {
  readonly parts: TrainingParts;
  readonly protocol: TrainingProtocol;
  readonly jobs: readonly TrainingJob[];
  readonly signal: AbortSignal;
  log(message: string): void;
  /** Awaited before a training counts as done. */
  onTrained(job: TrainingJob, result: TrainResult): Promise<void>;
}

/**
 * Trains architectures in the worker pool. The first error stops the others and is thrown, as is
 * TouchstoneError `INTERRUPTED` on abort; what was trained before has been handed out.
 */
export async function trainAll({ parts, protocol, jobs, signal, log, onTrained }: TrainAllRequest): Promise<void> {
  if (jobs.length === 0) return;
  const stop = new AbortController();
  const everything = AbortSignal.any([signal, stop.signal]);
  // Every queued task listens.
  setMaxListeners(0, everything);
  const { deviceIds, notices, open } = await parts.planWorkers(jobs.length);
  for (const notice of notices) log(notice);
  const executor = await open();
  const references = { ...parts.references, ...(deviceIds && { deviceIds }) };
  let failure: TouchstoneError | undefined;
  try {
    await Promise.all(jobs.map(train));
  } finally {
    await executor.close();
  }
  if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'stopped; what was trained is kept');
  if (failure !== undefined) throw failure;

  async function train(job: TrainingJob): Promise<void> {
    const { architecture, seed } = job;
    const task: TrainTask = { type: 'train', parts: references, architecture, protocol, seed };
    try {
      const result = await executor.execute(task as unknown as JsonObject, {
        signal: everything,
        onEvent(data) {
          const event = data as unknown as WorkerEvent;
          if (event.type === 'log') log(event.message);
        },
      });
      await onTrained(job, result as unknown as TrainResult);
    } catch (thrown) {
      const { code, message, hint, where } = asTouchstoneError(thrown, 'TRIAL');
      if (failure !== undefined || everything.aborted) return;
      const place = where ?? `${parts.searchSpace.encode(architecture)}, seed ${seed}`;
      failure = new TouchstoneError(code, message, { where: place, cause: thrown, ...(hint && { hint }) });
      stop.abort();
    }
  }
}
