import {
  type Executor,
  type FailedRow,
  type JsonObject,
  type Row,
  TouchstoneError,
  type TrialEvent,
} from '@touchstone/contract';
import { setMaxListeners } from 'node:events';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import type { PlannedScoring, PlannedTrial } from '../plan/planned-trial.js';
import type { RunParts } from '../plan/run-parts.js';
import type { Journal } from '../store/journal.js';
import { writeManifest } from '../store/manifest.js';
import { storeLayout } from '../store/store-layout.js';
import type { PartReferences, ScoreTask, SearchResult, SearchTask, WorkerEvent } from '../trial/tasks.js';
import { isFatal } from './is-fatal.js';

export interface Execution {
  readonly parts: RunParts;
  readonly trials: readonly PlannedTrial[];
  readonly executor: Executor;
  /** Of the plan of workers. */
  readonly deviceIds?: readonly number[] | undefined;
  readonly journal: Journal;
  /** Train anew even where checkpoints are there. */
  readonly fresh: boolean;
  readonly signal: AbortSignal;
  log(message: string): void;
  onEvent(event: TrialEvent): void;
}

/**
 * Does what a plan says is missing: searches first, then every checkpoint of a trial as a task of
 * its own, so that the work of one long trial spreads over all workers. A failed search or criterion
 * is a row; everything else goes on. Throws TouchstoneError `STORE`, `CONFIG`, `DATA` where going on
 * makes no sense, and `INTERRUPTED` on abort; finished rows are in the journal in either case.
 */
export async function executePlan(execution: Execution): Promise<void> {
  const { parts, trials, executor, deviceIds, journal, fresh, signal, log, onEvent } = execution;
  const stop = new AbortController();
  const everything = AbortSignal.any([signal, stop.signal]);
  // Every queued task listens.
  setMaxListeners(0, everything);
  let fatal: TouchstoneError | undefined;
  let unfinished = false;
  const references: PartReferences = {
    space: parts.space.reference,
    dataset: parts.dataset.reference,
    engine: parts.engine.reference,
    searcher: parts.searcher.reference,
    ...(deviceIds && { deviceIds }),
    cache: storeLayout(parts.config.store).cache,
  };

  // Searches are queued before any scoring: they are the long tasks.
  const searched = trials.map((trial) => (trial.needsSearch ? search(trial) : Promise.resolve(true)));
  await Promise.all(
    trials.map(async (trial, index) => {
      if (await searched[index]!) await Promise.all(trial.scorings.map((scoring) => score(trial, scoring)));
    }),
  );
  if (fatal !== undefined) throw fatal;
  if (unfinished) throw new TouchstoneError('INTERRUPTED', 'stopped; what was finished is kept');

  /** True where the trial can be scored. */
  async function search(trial: PlannedTrial): Promise<boolean> {
    const { label, directory, facts, checkpoints, seed } = trial;
    const task: SearchTask = { type: 'search', parts: references, seed, directory, checkpoints, fresh };
    try {
      const { engineFacts: engine, data } = parts;
      const dataset = { name: data.name, notes: data.notes };
      await writeManifest(directory, { schema: 'touchstone.supernet/1', key: trial.key, facts, engine, dataset });
      const result = await run(task, (event) => {
        if (event.type === 'search-progress') onEvent({ ...event, trial: label });
      });
      onEvent({ type: 'search-done', trial: label, seconds: (result as unknown as SearchResult).seconds });
      return true;
    } catch (thrown) {
      const error = asTouchstoneError(thrown, 'TRIAL');
      if (!survives(error)) return false;
      await append(failure(trial, error, trial.searchKey, null, null));
      onEvent({ type: 'trial-failed', trial: label, message: error.message });
      return false;
    }
  }

  async function score(trial: PlannedTrial, planned: PlannedScoring): Promise<void> {
    const { step, history, criteria, seesOracle, supernetKey } = planned;
    const task: ScoreTask = {
      type: 'score',
      parts: references,
      seed: trial.seed,
      directory: trial.directory,
      step,
      history,
      criteria,
      oracle: seesOracle ? { benchmark: parts.benchmark.reference, query: parts.query } : null,
      row: trial.row,
      supernet: supernetKey === null ? null : { key: supernetKey, hessian: parts.config.hessian },
    };
    const missing = new Map(criteria.map((criterion) => [criterion.key, criterion]));
    const keep = async (row: Row, label: string): Promise<void> => {
      missing.delete(row.key);
      await append(row);
      onEvent({ type: 'row', trial: trial.label, step, criterion: label, ok: row.status === 'ok' });
    };
    const kept: Promise<void>[] = [];
    let measured = false;
    try {
      await run(task, (event) => {
        if (event.type !== 'row') return;
        if (event.row.key === supernetKey) {
          measured = true;
          kept.push(append(event.row));
        } else kept.push(keep(event.row, missing.get(event.row.key)!.label));
      });
    } catch (thrown) {
      const error = asTouchstoneError(thrown, 'TRIAL');
      if (survives(error)) {
        if (supernetKey !== null && !measured) kept.push(append(failure(trial, error, supernetKey, step, null)));
        for (const { key, label, from, reference } of missing.values()) {
          const { name, options, version } = reference;
          kept.push(keep(failure(trial, error, key, step, { name, from, options, version }), label));
        }
      }
    }
    await Promise.all(kept);
  }

  function run(task: SearchTask | ScoreTask, onWorkerEvent: (event: WorkerEvent) => void): Promise<JsonObject> {
    return executor.execute(task as unknown as JsonObject, {
      signal: everything,
      onEvent(data) {
        const event = data as unknown as WorkerEvent;
        if (event.type === 'log') log(event.message);
        else onWorkerEvent(event);
      },
    });
  }

  async function append(row: Row): Promise<void> {
    try {
      await journal.append(row);
    } catch (thrown) {
      survives(asTouchstoneError(thrown, 'STORE'));
    }
  }

  /** False where the error ends the run: the first fatal one stops all workers. */
  function survives(error: TouchstoneError): boolean {
    if (isFatal(error)) {
      fatal ??= error;
      stop.abort();
    }
    unfinished ||= everything.aborted;
    return !everything.aborted;
  }
}

function failure(
  { row }: PlannedTrial,
  { code, message }: TouchstoneError,
  key: string,
  step: number | null,
  criterion: FailedRow['criterion'],
): FailedRow {
  return { ...row, key, status: 'failed', step, criterion, error: { code, message } };
}
