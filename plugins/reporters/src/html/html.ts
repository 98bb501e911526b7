import { defineReporter } from '@touchstone/contract';
import { renderPage } from './render-page.js';

/** The report as one HTML page on stdout, nothing else. */
export const html = defineReporter({
  name: 'html',
  summary: 'The report as one self-contained HTML page: tables, plots and provenance, nothing loaded from anywhere',
  extensions: ['html'],
  create: (output) => ({
    onRunEnd: (report) => output.stdout(renderPage(report)),
  }),
});
