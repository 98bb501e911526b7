import { defineReporter } from '@touchstone/contract';
import { encodeParquet } from './encode-parquet.js';

/** The table of selections as a Parquet file on stdout. */
export const parquet = defineReporter({
  name: 'parquet',
  summary: 'The rows of csv as a typed Parquet file; bytes on stdout, so save it to a file',
  extensions: ['parquet'],
  create: (output) => ({
    onRunEnd: (report) => output.stdout(encodeParquet(report)),
  }),
});
