import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { lastCheckpoint } from './last-checkpoint.js';

test('the entries of the last checkpoint by rank', () => {
  const last = lastCheckpoint(exampleReport.ranking);
  expect(last?.checkpoint).toBe(600);
  expect(last?.entries.map(({ criterion }) => criterion)).toEqual([
    'oracle',
    'strength[signed=true]',
    'magnitude',
    'all-skip',
  ]);
});

test('nothing ranked, no checkpoint', () => {
  expect(lastCheckpoint([])).toBeUndefined();
});
