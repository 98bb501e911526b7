import type { FailureEntry } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatFailures } from './format-failures.js';

const failure: FailureEntry = {
  trial: 'seed 11',
  checkpoint: 150,
  criterion: 'strength',
  code: 'NUMERICS',
  message: 'the loss is NaN',
};

test('names trial, step and criterion', () => {
  const search = { ...failure, checkpoint: null, criterion: null };
  expect(formatFailures([failure, search], plainLayout)).toEqual([
    'Failures (2)',
    '- seed 11, step 150, strength: the loss is NaN (NUMERICS)',
    '- seed 11, search: the loss is NaN (NUMERICS)',
  ]);
});

test('counts what is too much to list', () => {
  const lines = formatFailures(
    Array.from({ length: 23 }, () => failure),
    plainLayout,
  );
  expect(lines).toHaveLength(1 + 20 + 1);
  expect(lines.at(-1)).toBe('- and 3 more: see --json');
});

test('no failures, no section', () => {
  expect(formatFailures([], plainLayout)).toEqual([]);
});
