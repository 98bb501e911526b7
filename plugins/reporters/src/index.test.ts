import { expect, test } from 'vitest';
import { exampleReport } from './fixtures/example-report.js';
import { recorder } from './fixtures/recorder.js';
import { reporters } from './index.js';

test('every format has a name and endings of its own', () => {
  expect(reporters.map(({ name }) => name)).toEqual(['terminal', 'json', 'markdown', 'csv', 'parquet', 'html']);
  expect(reporters.flatMap(({ extensions = [] }) => extensions)).toEqual(['json', 'md', 'csv', 'parquet', 'html']);
});

test.each(reporters)('$name writes the example report to stdout', async (reporter) => {
  const output = recorder();
  await reporter.create(output, { progress: false, results: true }).onRunEnd?.(exampleReport);
  expect(output.out.join('').length + output.bytes.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(1000);
  expect(output.err).toEqual([]);
});
