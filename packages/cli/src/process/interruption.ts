import type { EventEmitter } from 'node:events';
import { TouchstoneError } from '@touchstone/contract';

const signals = ['SIGINT', 'SIGTERM'] as const;
/** Package managers pass a Ctrl-C on that the terminal has already sent to the whole group. */
const samePressMilliseconds = 500;

export interface Interruption {
  readonly signal: AbortSignal;
  /** Stops listening. */
  close(): void;
}

/**
 * Listens for Ctrl-C and termination. The first aborts the signal, after a word to the user; the
 * next, half a second later or more, calls `stopAtOnce`.
 * @param source the process
 */
export function interruption(
  source: EventEmitter,
  log: (message: string) => void,
  stopAtOnce: () => void,
  now: () => number = () => performance.now(),
): Interruption {
  const controller = new AbortController();
  let first: number | undefined;

  function onSignal(): void {
    if (first === undefined) {
      first = now();
      log('stopping; what is finished is kept; Ctrl-C again stops at once');
      controller.abort(new TouchstoneError('INTERRUPTED', 'stopped by the user'));
    } else if (now() - first >= samePressMilliseconds) {
      stopAtOnce();
    }
  }

  for (const name of signals) source.on(name, onSignal);
  return {
    signal: controller.signal,
    close: () => {
      for (const name of signals) source.off(name, onSignal);
    },
  };
}
