import { expect, test } from 'vitest';
import { exampleStart } from '../fixtures/example-start.js';
import { formatStart } from './format-start.js';

test('what is ahead and what the store has', () => {
  expect(formatStart(exampleStart)).toEqual([
    'suite quick: 5 searches × 5 checkpoints × 2 criteria on 2 workers',
    '.touchstone already holds 1 search and 10 rows of it',
  ]);
});

test('one line for a new run; singular for one', () => {
  const start = { ...exampleStart, trials: 1, criteria: ['strength'], workers: 1, reused: { trials: 0, rows: 0 } };
  expect(formatStart(start)).toEqual(['suite quick: 1 search × 5 checkpoints × 1 criterion on 1 worker']);
});
