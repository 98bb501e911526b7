import type { Reporter, RunProgress, RunStart } from '@touchstone/contract';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';

export interface Notifier {
  start(start: RunStart): Promise<void>;
  /** Events reach a reporter one after the other; a run does not wait for it. */
  event(progress: RunProgress): void;
  /** Waits until every reporter has heard every event. */
  settle(): Promise<void>;
}

/**
 * Passes a run's events to its reporters. A reporter that fails over an event is told of no further
 * ones, with a notice: results matter more than progress.
 */
export function createNotifier(reporters: readonly Reporter[], log: (message: string) => void): Notifier {
  const listening = new Set(reporters);
  let last: Promise<void> = Promise.resolve();

  async function tell(progress: RunProgress): Promise<void> {
    for (const reporter of listening) {
      try {
        await reporter.onTrialEvent?.(progress);
      } catch (thrown) {
        listening.delete(reporter);
        log(`A reporter failed and is told of no further events: ${asTouchstoneError(thrown, 'PLUGIN').message}`);
      }
    }
  }

  return {
    async start(start) {
      for (const reporter of reporters) await reporter.onRunStart?.(start);
    },
    event(progress) {
      last = last.then(() => tell(progress));
    },
    settle: () => last,
  };
}
