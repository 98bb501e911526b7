import type { TrialEvent } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { exampleStart } from '../fixtures/example-start.js';
import { advanceRun } from './advance-run.js';
import { searchesDone } from './searches-done.js';
import { startRun } from './start-run.js';

function after(...events: TrialEvent[]) {
  return events.reduce(
    (state, event, at) => advanceRun(state, { event, done: at / 10, elapsedSeconds: at, remainingSeconds: undefined }),
    startRun(exampleStart),
  );
}

test('counts from what the store holds', () => {
  const state = after();
  expect([searchesDone(state), state.rows, state.current]).toEqual([1, 10, '']);
});

test('counts searches once and rows each', () => {
  const row = { type: 'row', trial: 'seed 2', step: 75, criterion: 'strength' } as const;
  const state = after(
    { type: 'search-done', trial: 'seed 2', seconds: 9 },
    { ...row, ok: true },
    { ...row, ok: false },
    { type: 'trial-failed', trial: 'seed 3', message: 'diverged' },
    { type: 'trial-failed', trial: 'seed 2', message: 'scoring failed' },
  );
  expect([searchesDone(state), state.rows]).toEqual([3, 12]);
});

test.each<[TrialEvent, string]>([
  [{ type: 'search-progress', trial: 'seed 3', step: 150, steps: 600 }, 'search step 150 of 600, seed 3'],
  [{ type: 'search-done', trial: 'seed 3', seconds: 2 }, 'search done, seed 3'],
  [{ type: 'row', trial: 'seed 3', step: 75, criterion: 'random', ok: true }, 'random at step 75, seed 3'],
  [{ type: 'row', trial: 'seed 3', step: 75, criterion: 'random', ok: false }, 'random at step 75 failed, seed 3'],
  [{ type: 'trial-failed', trial: 'seed 3', message: 'no' }, 'failed, seed 3'],
])('%j in words', (event, words) => {
  expect(after(event).current).toBe(words);
});
