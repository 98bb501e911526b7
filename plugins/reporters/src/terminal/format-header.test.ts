import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatHeader } from './format-header.js';

test('says what was run', () => {
  expect(formatHeader(exampleReport, plainLayout)).toEqual([
    'Touchstone 0.1.0, suite quick',
    'space      micro',
    'dataset    fashion-mnist',
    'searcher   darts-first-order',
    'benchmark  table',
    'engine     onnx on cpu',
    'seeds      11, 12',
    'trials     2 ok, 0 failed',
    'time       1 min 12 s',
  ]);
});

test('leaves out what an empty ranking does not tell, wraps long lists', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => 100 + 2 * index);
  const report = { ...exampleReport, ranking: [], provenance: { ...exampleReport.provenance, seeds } };
  const lines = formatHeader(report, plainLayout);
  expect(lines[1]).toBe('dataset    fashion-mnist');
  expect(lines[4]).toBe('seeds      100, 102, 104, 106, 108, 110, 112, 114, 116, 118, 120, 122, 124, 126,');
  expect(lines[5]).toBe('           128, 130, 132, 134, 136, 138, 140, 142, 144, 146, 148, 150, 152, 154,');
});
