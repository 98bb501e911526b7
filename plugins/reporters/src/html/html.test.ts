import { expect, it } from 'vitest';
import { makeReport } from '../fixtures/report/make-report.js';
import { recorder } from '../fixtures/recorder.js';
import { html } from './html.js';
import { renderPage } from './render-page.js';

it('writes the page to stdout and nothing else', async () => {
  const output = recorder();
  const report = makeReport({ seeds: 2, checkpoints: 2 });
  await html.create(output, {}).onRunEnd?.(report);
  expect(output.out).toEqual([renderPage(report)]);
  expect(output.err).toEqual([]);
  expect(html.extensions).toEqual(['html']);
});
