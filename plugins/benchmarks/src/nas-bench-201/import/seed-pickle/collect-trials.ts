import { TouchstoneError } from '@touchstone/contract';
import type { Collector } from '../../tables/create-collector.js';

/** Training seeds of 200 epochs, in the order in which the authors' programs list the trainings of a cell. */
const seeds = [777, 888, 999] as const;
const key = { dataset: 'cifar10', split: 'test', epochs: 200 } as const;

/**
 * The trainings of one cell on `cifar10`, v1.1, listed by ascending seed without naming the seeds. Three
 * are 777, 888 and 999. Of one or two it is not known which seeds they have: they count for the mean only.
 * Throws TouchstoneError `DATA` unless there are 1 to 3.
 */
export function collectTrials(collector: Collector, cell: number, accuracies: readonly number[], where: string): void {
  const count = accuracies.length;
  if (count < 1 || count > seeds.length) {
    throw new TouchstoneError('DATA', `cell ${cell} has ${count} trainings, not 1 to ${seeds.length}`, { where });
  }
  if (count === seeds.length) {
    for (const [place, seed] of seeds.entries()) collector.training(key, cell, seed, accuracies[place]!, where);
  }
  collector.mean(key, cell, accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / count, count, where);
}
