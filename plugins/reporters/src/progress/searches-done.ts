import type { RunState } from './run-state.js';

/** Searches that have ended, well or not, those found in the store included. */
export function searchesDone({ start, searched, failed }: RunState): number {
  return Math.min(start.trials, start.reused.trials + new Set([...searched, ...failed]).size);
}
