import { defineReporter } from '@touchstone/contract';
import { sanitise } from '../text/sanitise.js';
import { formatMarkdown } from './format-markdown.js';

/** The report in GitHub-flavoured Markdown on stdout, for pages and comments. */
export const markdown = defineReporter({
  name: 'markdown',
  summary: 'Verdict, tables and provenance as GitHub-flavoured Markdown on stdout',
  extensions: ['md'],
  create: (output) => ({
    onRunEnd: (report) => output.stdout(formatMarkdown(sanitise(report))),
  }),
});
