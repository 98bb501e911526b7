import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { palette } from '../text/palette.js';
import { formatRanking } from './format-ranking.js';

test('80 columns', () => {
  expect(formatRanking(exampleReport.ranking, plainLayout)).toEqual([
    'Ranking by test accuracy at step 600',
    '# criterion             test      95 %  IQM worst regret skips   tau cost tie',
    '1 oracle *              81.2 77.2–83.2 81.3  76.2    0.3  100%  1.00 0.12 c',
    '2 strength[signed=true] 78.1 74.1–80.1 78.2  73.1    3.4   33%  0.31 0.12 a',
    '3 magnitude             65.1 61.1–67.1 65.2  60.1   16.4   33% -0.21 0.12 b',
    '4 all-skip *            50.0 46.0–52.0 50.1  45.0   31.5  100%     – 0.12 d',
    '* control. Accuracies and regret (distance to the best of the table) in',
    'percentage points, mean over seeds with its 95 % interval; IQM: interquartile',
    'mean; worst: worst seed; skips: share of edges that became skip connections;',
    'tau: Kendall with the oracle, per edge; cost: seconds per checkpoint and seed;',
    'tie: criteria that share a letter could not be told apart.',
  ]);
});

test('long names are wrapped, not cut', () => {
  const criterion = 'strength[reduction=sample,signed=true]';
  const entry = { ...exampleReport.ranking[2]!, criterion, failed: 1 };
  expect(formatRanking([entry], plainLayout).slice(1, 5)).toEqual([
    '# criterion                 test      95 %  IQM worst regret skips  tau cost tie',
    '2 strength                  78.1 74.1–80.1 78.2  73.1    3.4   33% 0.31 0.12 a',
    '  [reduction=sample,',
    '  signed=true] (2 of 3',
  ]);
});

test('controls are dim and the best contender bold', () => {
  const lines = formatRanking(exampleReport.ranking, { width: 80, colours: palette(true) });
  expect(lines[2]).toContain('\u001B[2moracle *\u001B[22m');
  expect(lines[3]).toContain('\u001B[1mstrength[signed=true]\u001B[22m');
  expect(lines[4]).toContain(' magnitude ');
});

test('nothing to rank', () => {
  expect(formatRanking([], plainLayout)).toEqual(['No results to rank.']);
});
