import { expect, test } from 'vitest';
import { exampleStart } from '../fixtures/example-start.js';
import { formatProgressLine } from './format-progress-line.js';
import { startRun } from './start-run.js';

const state = {
  ...startRun(exampleStart),
  done: 0.4299,
  rows: 21,
  remainingSeconds: 34,
  current: 'search step 150 of 600, seed 3',
};

test('bar, share, counts, time left and what happened last', () => {
  expect(formatProgressLine(state, 100)).toBe(
    '▕██████▉         ▏ 42 %  1/5 searches  21/50 rows  34 s left  search step 150 of 600, seed 3',
  );
});

test('cut at the width', () => {
  const line = formatProgressLine(state, 79);
  expect(line).toBe('▕██████▉         ▏ 42 %  1/5 searches  21/50 rows  34 s left  search step 150 …');
  expect([...line]).toHaveLength(79);
});

test('without an estimate yet', () => {
  expect(formatProgressLine(startRun(exampleStart), 79)).toBe('▕                ▏  0 %  1/5 searches  10/50 rows');
});
