import { cellOfString } from '../../cells.js';
import { createCollector } from '../../tables/create-collector.js';
import type { Csv } from '../csv/parse-csv.js';
import { requireColumns } from '../csv/require-columns.js';
import type { Imported } from '../imported.js';
import { datasetOfCsv } from './dataset-of-csv.js';
import { TouchstoneError } from '@touchstone/contract';

const required = ['arch str', 'validation accuracy', 'test accuracy'];

/** Whether a table's columns are those of NASGraph's files, if not all of them. */
export function isNasgraphCsv({ columns }: Csv): boolean {
  return columns.includes('arch str') || columns.includes('cfg name');
}

/**
 * NASGraph's extracts of NAS-Bench-201 v1.1 (`data/nasbench201_*.csv` of Zhenhan-Huang/NASGraph-Public):
 * validation and test accuracy after 200 epochs, means over the trainings of each cell.
 * Throws TouchstoneError `DATA`.
 */
export function importNasgraphCsv(csv: Csv, name: string): Imported {
  requireColumns(csv.columns, required, name);
  const { dataset, notes } = datasetOfCsv(csv, name);
  const collector = createCollector();
  for (const row of csv.rows) {
    requirePublishedSize(
      row.where,
      csv.columns.includes('C') ? row.number('C') : 16,
      csv.columns.includes('N') ? row.number('N') : 5,
    );
    const cell = cellOfString(row.text('arch str'), row.where);
    for (const split of ['valid', 'test'] as const) {
      const accuracy = row.number(split === 'valid' ? 'validation accuracy' : 'test accuracy');
      if (accuracy !== undefined) collector.mean({ dataset, split, epochs: 200 }, cell, accuracy, 0, row.where);
    }
  }
  return {
    format: 'nasgraph-csv',
    versions: [{ version: 'v1.1', ...collector.finish() }],
    notes: ['means over the trainings of each cell, whose number the file does not say', ...notes],
  };
}

function requirePublishedSize(where: string, channels: number | undefined, cells: number | undefined): void {
  if (channels === 16 && cells === 5) return;
  throw new TouchstoneError('DATA', `the network has C=${channels}, N=${cells}, not the published C=16, N=5`, {
    where,
  });
}
