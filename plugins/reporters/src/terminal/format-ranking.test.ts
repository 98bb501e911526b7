import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { exampleResults } from '../fixtures/example-results.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { groupResults } from '../content/group-results.js';
import { palette } from '../text/palette.js';
import { formatRanking } from './format-ranking.js';

test('the verdict, then the table in 80 columns', () => {
  expect(formatRanking(exampleResults, plainLayout)).toEqual([
    'Ranking by test accuracy at step 600',
    'strength[signed=true] 78.1 (74.1–80.1, 2 seeds) leads; magnitude cannot be told',
    'apart from it.',
    'Against the controls: better than all-skip; not told apart from oracle.',
    '# criterion             test      95 %  IQM worst regret coll.   tau cost  tie',
    '1 oracle *              81.2 77.2–83.2 81.3  76.2    0.3   0/2  1.00 0.12  –',
    '2 strength[signed=true] 78.1 74.1–80.1 78.2  73.1    3.4   0/2  0.31 0.12◆ a',
    '3 magnitude             65.1 61.1–67.1 65.2  60.1   16.4   1/2 -0.21 0.12  a',
    '4 all-skip *            50.0 46.0–52.0 50.1  45.0   31.5   2/2     – 0.12  –',
    '* control. Accuracies and regret (distance to the best of the table) in',
    'percentage points, mean over seeds with its 95 % bootstrap interval; IQM:',
    'interquartile mean; worst: worst seed; coll.: seeds that collapsed; tau: Kendall',
    'with the oracle, per edge; cost: seconds per checkpoint and seed, ◆ where no',
    'contender is both better and cheaper; tie: contenders that share a letter could',
    'not be told apart.',
  ]);
});

test('long names are wrapped, not cut; missing seeds are told', () => {
  const criterion = 'strength[reduction=sample,signed=true]';
  const last = [{ ...exampleResults.leader!, criterion, failed: 1 }];
  expect(formatRanking({ ...exampleResults, last }, { ...plainLayout, legends: false }).slice(-4)).toEqual([
    '2 strength                 78.1 74.1–80.1 78.2  73.1    3.4   0/2 0.31 0.12◆ a',
    '  [reduction=sample,',
    '  signed=true] (2 of 3',
    '  seeds)',
  ]);
});

test('no wider than 80 columns with dear criteria and many letters', () => {
  const ranking = exampleReport.ranking.map((entry) => ({
    ...entry,
    seeds: 100,
    cost: { ...entry.cost, seconds: 1234.5 },
    collapse: { ...entry.collapse, count: 100 },
    tieGroup: entry.tieGroup === null ? null : 'abcdefg',
  }));
  const lines = formatRanking(groupResults({ ...exampleReport, ranking })[0]!, plainLayout);
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
  expect(lines.join('\n')).toContain(' 100/100  0.31 1235◆ a–g');
});

test('controls are dim, the best contender bold, the verdict cyan', () => {
  const lines = formatRanking(exampleResults, { ...plainLayout, colours: palette(true) });
  expect(lines[1]).toContain('\u001B[36mstrength[signed=true] 78.1 ');
  expect(lines[5]).toContain('\u001B[2moracle *\u001B[22m');
  expect(lines[6]).toContain('\u001B[1mstrength[signed=true]\u001B[22m');
  expect(lines[7]).toContain(' magnitude ');
});

test('nothing to rank', () => {
  expect(formatRanking({ ...exampleResults, last: [], leader: undefined }, plainLayout)).toEqual([
    'No results to rank.',
  ]);
});
