import { defineReporter } from '@touchstone/contract';
import { formatCsv } from './format-csv.js';

/** The table of selections as comma-separated values on stdout. */
export const csv = defineReporter({
  name: 'csv',
  summary: 'One row per group, criterion, checkpoint and seed as comma-separated values on stdout',
  extensions: ['csv'],
  create: (output) => ({
    onRunEnd(report) {
      for (const part of formatCsv(report)) output.stdout(part);
    },
  }),
});
