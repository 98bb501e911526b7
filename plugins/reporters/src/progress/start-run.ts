import type { RunStart } from '@touchstone/contract';
import type { RunState } from './run-state.js';

/** The state before the first event. */
export function startRun(start: RunStart): RunState {
  return {
    start,
    searched: new Set(),
    failed: new Set(),
    rows: start.reused.rows,
    current: '',
    done: 0,
    elapsedSeconds: 0,
    remainingSeconds: undefined,
  };
}
