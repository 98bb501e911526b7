import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { twoGroupReport } from '../fixtures/two-group-report.js';
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
    'Degeneration and agreement at step 600',
    'Paired differences, percentage points',
    'Supernets on held-out search images, %, mean and range over seeds',
    'Remarks',
    'Store: .touchstone',
  ]);
  expect(text).toMatch(/[^\n]\n$/);
  expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
});

test('several groups: over all first, then each for itself, columns explained once', () => {
  const text = formatReport(twoGroupReport, undefined, plainLayout);
  expect(headings(text)).toEqual([
    'Touchstone 0.1.0, suite quick',
    'Ranking over 2 groups',
    ...['micro', 'toy'].flatMap((space) => [
      `== ${space} · fashion-mnist · darts-first-order ==`,
      'Ranking by test accuracy at step 600',
      'Test accuracy by search step, mean over seeds; bars from 65 to 80 %',
      'Degeneration and agreement at step 600',
      'Paired differences, percentage points',
      'Supernets on held-out search images, %, mean and range over seeds',
    ]),
    'Remarks',
  ]);
  expect(text.split('IQM:').length - 1).toBe(2);
  expect(text.split('worst: worst seed').length - 1).toBe(1);
});

test('says so where nothing could be ranked', () => {
  const { groups } = exampleReport;
  const empty = { ...exampleReport, ranking: [], trajectories: [], comparisons: [] };
  expect(formatReport({ ...empty, groups: [] }, undefined, plainLayout)).toContain('\n\nNo results to rank.\n\n');
  const failed = groups.map((group) => ({ ...group, friedman: null, supernets: [] }));
  expect(headings(formatReport({ ...empty, groups: failed }, undefined, plainLayout))).toEqual([
    'Touchstone 0.1.0, suite quick',
    'No results to rank.',
    'Remarks',
  ]);
});
