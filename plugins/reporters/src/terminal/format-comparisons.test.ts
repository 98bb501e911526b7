import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatComparisons } from './format-comparisons.js';

test('pairs of contenders only', () => {
  expect(formatComparisons(exampleReport, plainLayout)).toEqual([
    'Paired differences of contenders, points; Wilcoxon signed-rank test',
    'pair                              difference        95 %     p p (Holm) seeds',
    'strength[signed=true] – magnitude      +12.9 0.0 … +25.9 0.500    1.000     2',
  ]);
});

test('the ten largest, the rest counted', () => {
  const pair = exampleReport.comparisons[0]!;
  const comparisons = Array.from({ length: 13 }, (_, at) => ({
    ...pair,
    difference: { mean: at % 2 === 0 ? at : -at, low: -20, high: 20 },
  }));
  const lines = formatComparisons({ ...exampleReport, comparisons }, plainLayout);
  expect(lines).toHaveLength(2 + 10 + 1);
  expect(lines[2]).toMatch(/ \+12\.0 -20\.0 … \+20\.0 /);
  expect(lines[3]).toMatch(/ -11\.0 -20\.0 … \+20\.0 /);
  expect(lines.at(-1)).toBe('and 3 smaller ones: see --json');
});

test('no pairs, no section', () => {
  expect(formatComparisons({ ...exampleReport, comparisons: [] }, plainLayout)).toEqual([]);
});
