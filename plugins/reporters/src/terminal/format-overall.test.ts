import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { formatOverall } from './format-overall.js';

test('the criteria over all groups in 80 columns', () => {
  expect(formatOverall(twoGroupReport, plainLayout)).toEqual([
    'Ranking over 2 groups',
    'strength[signed=true] 70.1 (60.1–75.1, 4 runs in 2 of 2 groups) leads; no other',
    "contender's interval reaches its.",
    '# criterion            score        95 %   IQM        95 % mean rank groups runs',
    '1 oracle *              97.4  87.4–102.4  98.4  88.4–103.4         –    2/2    4',
    '2 strength              70.1   60.1–75.1  71.1   61.1–76.1       1.0    2/2    4',
    '  [signed=true]',
    '3 magnitude            -42.4 -52.4…-37.4 -41.4 -51.4…-36.4       2.0    2/2    4',
    '* control. score: 0 is a random architecture, 100 the best of the table, mean',
    'over runs with its 95 % bootstrap interval, resampled within groups; IQM:',
    'interquartile mean; mean rank: among contenders, over groups.',
  ]);
});

test('one group, no section', () => {
  expect(formatOverall(exampleReport, plainLayout)).toEqual([]);
});
