import { defineReporter } from '@touchstone/contract';
import { progressDisplay } from '../progress/progress-display.js';
import { palette } from '../text/palette.js';
import { sanitise } from '../text/sanitise.js';
import { formatReport } from './format-report.js';

const narrowest = 80;
const widest = 120;

/** Progress on stderr, then the results on stdout, for people. */
export const terminal = defineReporter({
  name: 'terminal',
  summary: 'Progress on stderr; verdict, ranking, degeneration, comparisons and remarks on stdout',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      progress: { type: 'boolean', default: true, description: 'Show progress on stderr' },
      results: { type: 'boolean', default: true, description: 'Print the results on stdout' },
    },
  },
  create(output, options) {
    const progress = options.progress ? progressDisplay(output) : undefined;
    let store: string | undefined;
    return {
      onRunStart(start) {
        ({ store } = sanitise(start));
        progress?.start(sanitise(start));
      },
      onTrialEvent(event) {
        progress?.event(sanitise(event));
      },
      onRunEnd(report) {
        progress?.end();
        if (!options.results) return;
        const width = Math.min(widest, Math.max(narrowest, output.columns));
        output.stdout(formatReport(sanitise(report), store, { width, colours: palette(output.colour), legends: true }));
      },
    };
  },
});
