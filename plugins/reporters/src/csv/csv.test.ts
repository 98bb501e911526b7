import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { recorder } from '../fixtures/recorder.js';
import { csv } from './csv.js';
import { formatCsv } from './format-csv.js';

test('writes the table and nothing else', async () => {
  const output = recorder({ interactive: true, colour: true });
  await csv.create(output, {}).onRunEnd?.(exampleReport);
  expect(output.out).toEqual([...formatCsv(exampleReport)]);
  expect(output.err).toEqual([]);
  expect(csv.extensions).toEqual(['csv']);
});
