import type { TrainResult } from '../trial/tasks.js';

/** One stand-alone training, as the store keeps it: a line of a file of its own for each setting. */
export interface Training extends TrainResult {
  readonly schema: 'touchstone.training/1';
  /** Architecture string of the member of the class that was trained. */
  readonly architecture: string;
  readonly seed: number;
}

/** Checks that a value is a training. Throws Error. */
export function parseTraining(value: unknown): Training {
  const training = value as Partial<Training> | null;
  if (training?.schema !== 'touchstone.training/1') throw new Error('it is no training');
  for (const key of ['seed', 'valid', 'test', 'parameters', 'flops'] as const) {
    if (typeof training[key] !== 'number') throw new Error(`its ${key} is no number`);
  }
  if (typeof training.architecture !== 'string') throw new Error('it names no architecture');
  return training as Training;
}
