import { type JsonObject, type TaskHooks, TouchstoneError } from '@touchstone/contract';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { unpackError } from '../errors/unpack-error.js';
import type { ThreadAssignment, ThreadCommand, ThreadMessage } from './thread-message.js';

/**
 * Queues one task in the pool. Rejects with what the task threw; with TouchstoneError `TRIAL`
 * where the thread itself died, which fails this task only.
 */
export function runInThread(
  pool: Piscina,
  work: Omit<ThreadAssignment, 'port'>,
  hooks: TaskHooks,
): Promise<JsonObject> {
  const { port1: port, port2 } = new MessageChannel();
  const command: ThreadCommand = 'abort';
  const abort = (): void => port.postMessage(command);
  if (hooks.signal.aborted) abort();
  else hooks.signal.addEventListener('abort', abort, { once: true });

  return new Promise<JsonObject>((resolve, reject) => {
    port.on('message', (message: ThreadMessage) => {
      if (message.type === 'event') hooks.onEvent(message.event);
      else if (message.type === 'result') resolve(message.result);
      else reject(unpackError(message.error));
    });
    const assignment: ThreadAssignment = { ...work, port: port2 };
    pool.run(assignment, { transferList: [port2] }).catch((cause: Error) => {
      reject(
        new TouchstoneError('TRIAL', `the worker thread died: ${cause.message}`, {
          hint: 'If it ran out of memory, try fewer workers.',
          cause,
        }),
      );
    });
  }).finally(() => {
    hooks.signal.removeEventListener('abort', abort);
    port.close();
  });
}
