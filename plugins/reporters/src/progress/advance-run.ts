import type { RunProgress, TrialEvent } from '@touchstone/contract';
import type { RunState } from './run-state.js';

/** The state after an event. */
export function advanceRun(state: RunState, progress: RunProgress): RunState {
  const { event, done, elapsedSeconds, remainingSeconds } = progress;
  return {
    start: state.start,
    searched: event.type === 'search-done' ? new Set([...state.searched, event.trial]) : state.searched,
    failed: event.type === 'trial-failed' ? new Set([...state.failed, event.trial]) : state.failed,
    rows: event.type === 'row' ? state.rows + 1 : state.rows,
    current: describe(event),
    done,
    elapsedSeconds,
    remainingSeconds,
  };
}

/** What matters most comes first, since a narrow terminal cuts the rest. */
function describe(event: TrialEvent): string {
  switch (event.type) {
    case 'search-progress':
      return `search step ${event.step} of ${event.steps}, ${event.trial}`;
    case 'search-done':
      return `search done, ${event.trial}`;
    case 'row':
      return `${event.criterion} at step ${event.step}${event.ok ? '' : ' failed'}, ${event.trial}`;
    case 'trial-failed':
      return `failed, ${event.trial}`;
  }
}
