import { expect, test } from 'vitest';
import { exampleStart } from '../fixtures/example-start.js';
import { formatProgressPlain } from './format-progress-plain.js';
import { startRun } from './start-run.js';

test('one line of a log', () => {
  const state = { ...startRun(exampleStart), done: 0.05, elapsedSeconds: 3.21 };
  expect(formatProgressPlain(state)).toBe('  5 %: 1 of 5 searches, 10 of 50 rows, 3.2 s elapsed');
  expect(formatProgressPlain({ ...state, remainingSeconds: 65 })).toBe(
    '  5 %: 1 of 5 searches, 10 of 50 rows, 3.2 s elapsed, about 1 min 05 s left',
  );
});
