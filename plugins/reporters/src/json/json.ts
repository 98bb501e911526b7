import { defineReporter } from '@touchstone/contract';
import { formatJson } from './format-json.js';

/** One JSON document on stdout, nothing else. */
export const json = defineReporter({
  name: 'json',
  summary: 'The report as one JSON document (schema touchstone.report/2) on stdout',
  extensions: ['json'],
  create: (output) => ({
    onRunEnd: (report) => output.stdout(formatJson(report)),
  }),
});
