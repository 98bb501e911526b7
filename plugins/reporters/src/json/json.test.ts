import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { recorder } from '../fixtures/recorder.js';
import { formatJson } from './format-json.js';
import { json } from './json.js';

test('writes the document and nothing else', async () => {
  const output = recorder({ interactive: true, colour: true });
  const reporter = json.create(output, {});
  expect(reporter.onRunStart ?? reporter.onTrialEvent).toBeUndefined();
  await reporter.onRunEnd?.(exampleReport);
  expect(output.out).toEqual([formatJson(exampleReport)]);
  expect(output.err).toEqual([]);
});
