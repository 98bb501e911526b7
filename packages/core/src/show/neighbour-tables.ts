import { TouchstoneError } from '@touchstone/contract';
import type { KnownAccuracy, TableKey } from './architecture-report.js';

/**
 * The tables that neighbours are compared by: test accuracies after the longest training, one per
 * dataset, `dataset` first if it is given. Throws TouchstoneError `CONFIG` where no table is of it.
 */
export function neighbourTables(known: readonly KnownAccuracy[], dataset: string | undefined): TableKey[] {
  const tests = known.filter(({ split }) => split === 'test');
  const names = [...new Set(tests.map((table) => table.dataset))];
  if (dataset !== undefined && !names.includes(dataset)) {
    throw new TouchstoneError('CONFIG', `no test accuracies of the architecture on "${dataset}"`, {
      where: 'dataset that neighbours are sorted by',
      hint: names.length === 0 ? 'No table is loaded.' : `Known: ${names.join(', ')}.`,
    });
  }
  const sorted = names.sort((first, second) => Number(second === dataset) - Number(first === dataset));
  return sorted.map((name) => {
    const epochs = Math.max(...tests.filter((table) => table.dataset === name).map((table) => table.epochs));
    return { dataset: name, split: 'test', epochs };
  });
}
