import { type JsonObject, type Task, type TaskHooks, TouchstoneError } from '@touchstone/contract';
import { type ChildProcess, fork } from 'node:child_process';
import { unpackError } from '../errors/unpack-error.js';
import { WORKER_NUMBER } from '../worker-number.js';
import type { ProcessCommand, ProcessMessage } from './process-message.js';
import { processWorkerFile } from './process-worker-file.js';

/** A process of a pool that runs one task at a time. */
export interface WorkerProcess {
  /** False once it has ended or can no longer be reached. */
  readonly alive: boolean;
  /**
   * Runs a task. Rejects with what the task threw; with TouchstoneError `TRIAL` where the process
   * ended before the task did, or could not be started.
   */
  run(module: string, task: Task, hooks: TaskHooks): Promise<JsonObject>;
  /** Ends the process and waits until it is gone. */
  close(): Promise<void>;
}

/** How long a process may take to end by itself. A stopped task may hang in a driver. */
const GRACE_MILLISECONDS = 1500;

/** @param number of the worker, 0 for the first */
export function startWorkerProcess(number: number): WorkerProcess {
  const child = fork(processWorkerFile(), [], {
    serialization: 'advanced',
    // Flags of this process, such as a test runner's import conditions, are not for the workers.
    execArgv: [],
    env: { ...process.env, [WORKER_NUMBER]: String(number) },
    // stdout belongs to results, also for libraries that write to it by themselves.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  let alive = true;
  let fail: ((error: TouchstoneError) => void) | undefined;
  const ended = endOf(child).then((how) => {
    alive = false;
    fail?.(died(how));
  });
  let tasks = 0;

  function run(module: string, task: Task, hooks: TaskHooks): Promise<JsonObject> {
    const id = tasks++;
    // Where the process has ended, its end says so.
    const post = (command: ProcessCommand): boolean => child.connected && child.send(command, ignore);
    const abort = (): void => void post({ type: 'abort', id });
    let listen: ((message: ProcessMessage) => void) | undefined;
    return new Promise<JsonObject>((resolve, reject) => {
      listen = (message) => {
        if (message.id !== id) return;
        if (message.type === 'event') hooks.onEvent(message.event);
        else if (message.type === 'result') resolve(message.result);
        else reject(unpackError(message.error));
      };
      fail = reject;
      child.on('message', listen);
      post({ type: 'run', id, module, task });
      hooks.signal.addEventListener('abort', abort, { once: true });
    }).finally(() => {
      fail = undefined;
      hooks.signal.removeEventListener('abort', abort);
      if (listen !== undefined) child.off('message', listen);
    });
  }

  return {
    get alive() {
      return alive && child.connected;
    },
    run,
    async close() {
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** How a process has ended, once every message that it sent has been heard. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let how: string | undefined;
    const settle = (): void => {
      if (how !== undefined && !child.connected) resolve(how);
    };
    child.on('disconnect', settle);
    child.on('exit', (code, signal) => {
      how = signal === null ? `it ended with exit code ${code}` : `it was stopped by ${signal}`;
      settle();
    });
    child.on('error', (error) => {
      // Only a process that never started has no number; else its end is still to come.
      if (child.pid !== undefined) return;
      how = error.message;
      resolve(how);
    });
  });
}

function died(how: string): TouchstoneError {
  return new TouchstoneError('TRIAL', `the worker process died: ${how}`, {
    hint: 'If it ran out of memory, try fewer workers; a system that is short of it stops processes by SIGKILL.',
  });
}

function ignore(): void {}
