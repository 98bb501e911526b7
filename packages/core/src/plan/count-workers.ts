import { availableParallelism } from 'node:os';
import type { Config } from '../config/config.js';
import type { PlannedTrial } from './planned-trial.js';

/** Workers of a run. More than there are searches or scorings would only cost memory. */
export function countWorkers({ workers }: Pick<Config, 'workers'>, trials: readonly PlannedTrial[]): number {
  if (workers !== 'auto') return workers;
  const searches = trials.filter(({ needsSearch }) => needsSearch).length;
  const scorings = trials.reduce((total, trial) => total + trial.scorings.length, 0);
  return Math.min(availableParallelism(), Math.max(1, searches, scorings));
}
