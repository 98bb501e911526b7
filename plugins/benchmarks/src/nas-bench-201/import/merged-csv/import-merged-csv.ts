import { TouchstoneError } from '@touchstone/contract';
import { cellOfString } from '../../cells.js';
import { createCollector } from '../../tables/create-collector.js';
import type { NasBench201Version } from '../../version.js';
import type { Csv, CsvRow } from '../csv/parse-csv.js';
import { requireColumns } from '../csv/require-columns.js';
import type { Imported } from '../imported.js';
import { collectTrials } from '../seed-pickle/collect-trials.js';
import { mergedColumns } from './columns.js';

/** Accuracies on `cifar10` of v1.1, one for each training, separated by spaces. */
const trialsColumn = 'c10_test_200_seeds_v11';

/** Whether a table's columns are those of the merged table, if not all of them. */
export function isMergedCsv({ columns }: Csv): boolean {
  return columns.some((column) => column in mergedColumns || column === trialsColumn);
}

/**
 * The table `nas-bench-201.csv`, merged from public tables: one line a cell, columns of both versions,
 * which are kept apart. Throws TouchstoneError `DATA`, also where a line's index is not that of its cell.
 */
export function importMergedCsv(csv: Csv, name: string): Imported {
  requireColumns(csv.columns, ['index', 'arch'], name);
  const collectors = { 'v1.1': createCollector(), nats: createCollector() };
  const present = Object.entries(mergedColumns).filter(([column]) => csv.columns.includes(column));
  for (const row of csv.rows) {
    const cell = cellOf(row);
    for (const [column, { version, ...key }] of present) {
      const accuracy = row.number(column);
      if (accuracy === undefined) continue;
      collectors[version as 'nats'].mean(key, cell, accuracy, 0, `${row.where}, column "${column}"`);
    }
    if (!csv.columns.includes(trialsColumn)) continue;
    const accuracies = row.text(trialsColumn).split(' ').filter(Boolean).map(Number);
    if (accuracies.length > 0) collectTrials(collectors['v1.1'], cell, accuracies, row.where);
  }
  const versions = Object.entries(collectors)
    .map(([version, collector]) => ({ version: version as NasBench201Version, ...collector.finish() }))
    .filter(({ accuracies }) => accuracies.length > 0);
  return {
    format: 'merged-csv',
    versions,
    notes: ['the columns of 12 epochs and those without v11 are of NATS-Bench'],
  };
}

function cellOf(row: CsvRow): number {
  const cell = cellOfString(row.text('arch'), row.where);
  if (row.number('index') === cell) return cell;
  throw new TouchstoneError('DATA', `index ${row.text('index')} is given to cell ${cell}`, {
    where: row.where,
    hint: 'The column "index" must be the official index.',
  });
}
