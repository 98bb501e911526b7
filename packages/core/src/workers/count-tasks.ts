import type { PlannedTrial } from '../plan/planned-trial.js';

/** Tasks of a plan that can run at the same time: its searches, or later its scorings. */
export function countTasks(trials: readonly PlannedTrial[]): number {
  const searches = trials.filter(({ needsSearch }) => needsSearch).length;
  const scorings = trials.reduce((total, trial) => total + trial.scorings.length, 0);
  return Math.max(searches, scorings);
}
