import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatReport } from './format-report.js';

function headings(text: string): string[] {
  return text.split('\n\n').map((section) => section.split('\n')[0]!);
}

test('the sections in order, one newline at the end, 80 columns', () => {
  const text = formatReport(exampleReport, '.touchstone', plainLayout);
  expect(headings(text)).toEqual([
    'Touchstone 0.1.0, suite quick',
    'Ranking by test accuracy at step 600',
    'Test accuracy by search step, mean over seeds; bars from 65 to 80 %',
    'Paired differences of contenders, points; Wilcoxon signed-rank test',
    'Supernets on held-out search images, %, mean and range over seeds',
    'Remarks',
    'Store: .touchstone',
  ]);
  expect(text).toMatch(/[^\n]\n$/);
  expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
});

test('each space, dataset and searcher is ranked for itself', () => {
  const ranking = [...exampleReport.ranking, ...exampleReport.ranking.map((entry) => ({ ...entry, space: 'toy' }))];
  expect(headings(formatReport({ ...exampleReport, ranking }, undefined, plainLayout)).slice(1, 7)).toEqual([
    '== micro, fashion-mnist, darts-first-order ==',
    'Ranking by test accuracy at step 600',
    'Test accuracy by search step, mean over seeds; bars from 65 to 80 %',
    '== toy, fashion-mnist, darts-first-order ==',
    'Ranking by test accuracy at step 600',
    'Test accuracy by search step, mean over seeds; bars from 65 to 80 %',
  ]);
});

test('says so where nothing could be ranked', () => {
  expect(formatReport({ ...exampleReport, ranking: [], supernets: [] }, undefined, plainLayout)).toContain(
    '\n\nNo results to rank.\n\n',
  );
});
