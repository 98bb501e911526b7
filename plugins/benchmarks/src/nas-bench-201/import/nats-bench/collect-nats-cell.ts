import { TouchstoneError } from '@touchstone/contract';
import { cellOfString } from '../../cells.js';
import { publishedNames } from '../../published-names.js';
import type { Collector } from '../../tables/create-collector.js';
import type { PickleMap, PickleValue } from '../pickle/pickle-value.js';
import { field, mapAt, numberAt, textAt } from '../pickle/fields.js';

/** Trainings by their epochs, as the authors name them. */
const trainings = ['12', '200'] as const;

/** Whether a pickle is of one cell of NATS-Bench: `{'12': …, '200': …}`. */
export function isNatsCell(pickle: PickleMap): boolean {
  return trainings.some((epochs) => {
    const training = pickle.get(epochs);
    return training instanceof Map && training.has('all_results');
  });
}

/**
 * Takes everything of one cell: of each training the accuracies after its last epoch, and the cost of its
 * network. Trainings on other datasets (NAS-Bench-360's) are left out with a note, which is returned.
 * Throws TouchstoneError `DATA`.
 */
export function collectNatsCell(pickle: PickleValue, collector: Collector, where: string): string[] {
  const notes: string[] = [];
  for (const name of trainings) {
    if (!(pickle instanceof Map) || !pickle.has(name)) continue;
    const training = mapAt(pickle, name, where);
    const cell = cellOfTraining(training, where);
    for (const [key, result] of mapAt(training, 'all_results', where)) {
      const [official, seed] = Array.isArray(key) ? key : [];
      if (typeof official !== 'string' || typeof seed !== 'number' || !(result instanceof Map)) {
        throw new TouchstoneError('DATA', 'a training is not under (dataset, seed)', { where });
      }
      if (!(official in publishedNames)) {
        notes.push(`trainings on ${official} are left out`);
        continue;
      }
      collectTraining(
        result,
        { cell, official, seed, epochs: Number(name) },
        collector,
        `${where}, ${official}, seed ${seed}`,
      );
    }
  }
  if (!(pickle instanceof Map) || !isNatsCell(pickle)) {
    throw new TouchstoneError('DATA', 'the pickle is not of one cell of NATS-Bench', { where });
  }
  return notes;
}

function cellOfTraining(training: PickleMap, where: string): number {
  const cell = cellOfString(textAt(training, 'arch_str', where), where);
  const index = numberAt(training, 'arch_index', where);
  if (index === cell) return cell;
  throw new TouchstoneError('DATA', `the file gives index ${index} to cell ${cell}`, {
    where,
    hint: 'The file must be of NATS-Bench, topology space.',
  });
}

interface Training {
  readonly cell: number;
  readonly official: string;
  readonly seed: number;
  readonly epochs: number;
}

function collectTraining(result: PickleMap, training: Training, collector: Collector, where: string): void {
  const { cell, official, seed, epochs } = training;
  const { dataset, evaluations } = publishedNames[official]!;
  if (numberAt(result, 'epochs', where) !== epochs) {
    throw new TouchstoneError('DATA', `a training of ${epochs} epochs has ${String(field(result, 'epochs', where))}`, {
      where,
    });
  }
  const accuracies = mapAt(result, 'eval_acc1es', where);
  for (const split of ['valid', 'test'] as const) {
    const evaluation = evaluations[split];
    if (evaluation === undefined) continue;
    const accuracy = accuracies.get(`${evaluation}@${epochs - 1}`);
    if (typeof accuracy === 'number') collector.training({ dataset, split, epochs }, cell, seed, accuracy, where);
  }
  // Given in millions.
  collector.cost(dataset, cell, numberAt(result, 'params', where) * 1e6, numberAt(result, 'flop', where) * 1e6, where);
}
