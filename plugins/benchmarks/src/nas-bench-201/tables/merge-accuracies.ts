import type { AccuracyTable } from './nas-bench-201-tables.js';
import { emptyColumn } from './empty-column.js';
import { mergeColumns } from './merge-columns.js';
import { decodePercent } from './percent.js';
import { tableName } from './table-name.js';

/** 10⁻⁴ points. */
const tolerance = 10;

const percent = (stored: number): number => decodePercent(stored)!;

/** The accuracy tables of one version, joined. Throws TouchstoneError `DATA` where they disagree. */
export function mergeAccuracies(
  known: readonly AccuracyTable[],
  added: readonly AccuracyTable[],
  version: string,
): AccuracyTable[] {
  const tables = new Map(known.map((table) => [tableName(table), table]));
  for (const table of added) {
    const before = tables.get(tableName(table));
    tables.set(tableName(table), before === undefined ? table : join(before, table, version));
  }
  return [...tables].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, table]) => table);
}

function join(known: AccuracyTable, added: AccuracyTable, version: string): AccuracyTable {
  const name = `${version}, ${tableName(known)}`;
  const seeds = new Map(known.seeds);
  for (const [seed, column] of added.seeds) {
    const before = seeds.get(seed) ?? emptyColumn();
    seeds.set(seed, mergeColumns(before, column, tolerance, `${name}, seed ${seed}`, percent));
  }
  return {
    dataset: known.dataset,
    split: known.split,
    epochs: known.epochs,
    means: mergeColumns(known.means, added.means, tolerance, `${name}, mean`, percent),
    // A mean that agrees is the same mean: whoever knows of how many trainings, tells.
    trials: known.trials.map((count, cell) => count || added.trials[cell]!),
    seeds: new Map([...seeds].sort(([first], [second]) => first - second)),
  };
}
