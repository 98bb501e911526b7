import { TouchstoneError } from '@touchstone/contract';
import { nasBench201Index } from '@touchstone/spaces';
import { createCollector } from '../../tables/create-collector.js';
import type { Imported } from '../imported.js';
import type { PickleMap, PickleValue } from '../pickle/pickle-value.js';
import { collectTrials } from './collect-trials.js';

/** `notebooks_201/nb2_test_acc_cf10.p` of visionbasicagent/zerocost_operation_score. */
const publishedFile = '6d48694bf618ea6c38b57ed09d79209ab2de9b6f7090fbfc9a10d864fa691e4f';

/** Whether a pickle's first entry is operations of a cell → accuracies. */
export function isSeedPickle(pickle: PickleMap): boolean {
  const [[key, value] = []] = pickle;
  return Array.isArray(key) && Array.isArray(value);
}

/**
 * The compact pickle of accuracies per training on `cifar10`, test, 200 epochs, v1.1: 6-tuples of
 * operations (in the published order, edges in the order of architecture strings) → accuracies.
 * It does not say what it is of: it must be the published file, or be named like it.
 * Throws TouchstoneError `DATA`.
 */
export function importSeedPickle(pickle: PickleMap, name: string, sha256: string): Imported {
  if (sha256 !== publishedFile && !(/test/i.test(name) && /cf10|cifar-?10(?!0)/i.test(name))) {
    throw new TouchstoneError('DATA', 'the pickle of accuracies does not say of which dataset and split it is', {
      where: name,
      hint: 'Name the file as it was published, nb2_test_acc_cf10.p, if it is the test accuracies of CIFAR-10.',
    });
  }
  const collector = createCollector();
  for (const [operations, accuracies] of pickle) {
    const cell = cellOf(operations, name);
    const where = `${name}, key (${String(operations)})`;
    collectTrials(collector, cell, numbers(accuracies, where), where);
  }
  return {
    format: 'seed-pickle',
    versions: [{ version: 'v1.1', ...collector.finish() }],
    notes: ['seeds are known of cells with three trainings; of others only the mean and the number of trainings'],
  };
}

function cellOf(operations: PickleValue, name: string): number {
  const where = `${name}, key (${String(operations)})`;
  try {
    return nasBench201Index(numbers(operations, where));
  } catch (cause) {
    throw new TouchstoneError('DATA', `(${String(operations)}) is no cell of NAS-Bench-201`, {
      where: name,
      hint: 'The keys must be tuples of six operations, 0 … 4: the table may be of another space.',
      cause,
    });
  }
}

function numbers(value: PickleValue, where: string): number[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return value as number[];
  throw new TouchstoneError('DATA', 'the pickle has something else where there should be numbers', { where });
}
