import { Console } from 'node:console';
import { receiveMessageOnPort, threadId } from 'node:worker_threads';
import { cancelled } from '../cancelled.js';
import { packError } from '../errors/pack-error.js';
import { loadTaskModule } from '../load-task-module.js';
import { WORKER_NUMBER } from '../worker-number.js';
import { claimNumber } from './claim-number.js';
import type { ThreadAssignment, ThreadMessage } from './thread-message.js';

// stdout belongs to results: what a plugin prints for debugging goes to stderr.
globalThis.console = new Console(process.stderr);

/** Runs one task in a pool's thread; everything about it goes through the assignment's port. */
export default async function runAssignment({ module, task, owners, port }: ThreadAssignment): Promise<void> {
  const post = (message: ThreadMessage): void => port.postMessage(message);
  const abort = new AbortController();
  try {
    // Cancelled while it was queued: the command is already waiting in the port.
    if (receiveMessageOnPort(port) !== undefined) throw cancelled();
    port.on('message', () => abort.abort());
    // A thread has a copy of the environment of its own.
    process.env[WORKER_NUMBER] = String(claimNumber(owners, threadId));
    const runTask = await loadTaskModule(module);
    const result = await runTask(task, { onEvent: (event) => post({ type: 'event', event }), signal: abort.signal });
    post({ type: 'result', result });
  } catch (error) {
    post({ type: 'error', error: packError(error) });
  } finally {
    port.close();
  }
}
