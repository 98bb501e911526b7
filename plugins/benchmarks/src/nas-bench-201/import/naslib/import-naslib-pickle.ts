import { TouchstoneError } from '@touchstone/contract';
import { publishedNames } from '../../published-names.js';
import { createCollector } from '../../tables/create-collector.js';
import type { Imported } from '../imported.js';
import { mapAt, numberAt } from '../pickle/fields.js';
import type { PickleMap, PickleValue } from '../pickle/pickle-value.js';
import { isNaslibKey, naslibCell } from './naslib-cell.js';
import { splitOfAccuracies } from './split-of-accuracies.js';

interface Evaluation {
  readonly cell: number;
  readonly accuracy: number;
  readonly result: PickleMap;
  readonly where: string;
}

/** Whether a pickle's first entry is cell → dataset → `eval_acc1es`. */
export function isNaslibPickle(pickle: PickleMap): boolean {
  const [[key, datasets] = []] = pickle;
  if (!isNaslibKey(key) || !(datasets instanceof Map)) return false;
  return [...datasets.values()].some((result) => result instanceof Map && result.has('eval_acc1es'));
}

/**
 * NASLib's pickles (`nb201_*_full_training.pickle`, `nb201_all.pickle`): cell → dataset → lists over 200
 * epochs of one training, of which the last is taken. They are kept apart as version `naslib`: they are of
 * one training that is not named, and validation and test are the same numbers in them, see
 * `splitOfAccuracies`. Throws TouchstoneError `DATA`.
 */
export function importNaslibPickle(pickle: PickleMap, name: string): Imported {
  const collector = createCollector();
  const notes = ['one training a cell, whose seed is not named'];
  for (const [official, evaluations] of byDataset(pickle, name)) {
    const { dataset } = publishedNames[official] ?? {};
    const found =
      dataset === undefined
        ? { reason: 'it is no dataset of NAS-Bench-201' }
        : splitOfAccuracies(
            dataset,
            evaluations.map(({ accuracy }) => accuracy),
          );
    if (dataset === undefined || 'reason' in found) {
      notes.push(`${official} is left out: ${'reason' in found ? found.reason : ''}`);
      continue;
    }
    notes.push(`${official} is its ${found.split} split, as the number of images shows`);
    for (const { cell, accuracy, result, where } of evaluations) {
      collector.mean({ dataset, split: found.split, epochs: 200 }, cell, accuracy, 1, where);
      const cost = result.get('cost_info');
      if (!(cost instanceof Map)) continue;
      collector.cost(dataset, cell, numberAt(cost, 'params', where) * 1e6, numberAt(cost, 'flops', where) * 1e6, where);
    }
  }
  const tables = collector.finish();
  if (tables.accuracies.length === 0) {
    throw new TouchstoneError('DATA', 'the pickle of NASLib holds nothing that can be told for certain', {
      where: name,
      hint: `${notes.slice(1).join('; ')}.`,
    });
  }
  return {
    format: 'naslib',
    versions: [{ version: 'naslib', ...tables }],
    licence: 'Apache-2.0',
    origin: 'automl/NASLib',
    notes,
  };
}

function byDataset(pickle: PickleMap, name: string): Map<string, Evaluation[]> {
  const found = new Map<string, Evaluation[]>();
  for (const [key, datasets] of pickle) {
    const cell = naslibCell(key, name);
    if (!(datasets instanceof Map)) throw new TouchstoneError('DATA', `cell ${cell} has no datasets`, { where: name });
    for (const dataset of datasets.keys()) {
      const official = String(dataset);
      const where = `${name}, cell ${cell}, ${official}`;
      const result = mapAt(datasets, official, where);
      const evaluations = found.get(official) ?? [];
      found.set(official, evaluations);
      evaluations.push({ cell, accuracy: lastAccuracy(result.get('eval_acc1es'), where), result, where });
    }
  }
  return found;
}

/** After the 200th epoch: the last of a list of 200, or the number that stands for it. */
function lastAccuracy(accuracies: PickleValue | undefined, where: string): number {
  const last = Array.isArray(accuracies) && accuracies.length === 200 ? accuracies[199] : accuracies;
  if (typeof last === 'number') return last;
  const message = Array.isArray(accuracies)
    ? `eval_acc1es has ${accuracies.length} epochs, not 200`
    : 'eval_acc1es is neither a list nor a number';
  throw new TouchstoneError('DATA', message, { where });
}
