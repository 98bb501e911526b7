import { Console } from 'node:console';
import { packError } from '../errors/pack-error.js';
import { loadTaskModule } from '../load-task-module.js';
import type { ProcessCommand, ProcessMessage } from './process-message.js';

/** How long what a task has left behind may keep an abandoned process alive. */
const LINGER_MILLISECONDS = 500;

// stdout belongs to results: what a plugin prints for debugging goes to stderr.
globalThis.console = new Console(process.stderr);

// A terminal sends Ctrl-C to the whole group. What is to stop and when is the parent's to say.
const ignore = (): void => {};
process.on('SIGINT', ignore).on('SIGTERM', ignore);

/** Of the running task; a process runs one at a time. */
let running: { readonly id: number; readonly abort: AbortController } | undefined;

process.on('message', (command: ProcessCommand) => {
  if (command.type === 'run') void run(command);
  else if (running?.id === command.id) running.abort.abort();
});

// The parent has closed the pool, or is gone: without a channel the process ends once it has nothing to do.
process.on('disconnect', () => {
  running?.abort.abort();
  setTimeout(() => process.exit(), LINGER_MILLISECONDS).unref();
});

async function run({ id, module, task }: Extract<ProcessCommand, { type: 'run' }>): Promise<void> {
  const abort = new AbortController();
  running = { id, abort };
  try {
    const runTask = await loadTaskModule(module);
    const result = await runTask(task, {
      onEvent: (event) => post({ type: 'event', id, event }),
      signal: abort.signal,
    });
    post({ type: 'result', id, result });
  } catch (error) {
    post({ type: 'error', id, error: packError(error) });
  } finally {
    running = undefined;
  }
}

/** A parent that is gone hears nothing, and that is no error. */
function post(message: ProcessMessage): void {
  if (process.connected) process.send!(message, undefined, undefined, ignore);
}
