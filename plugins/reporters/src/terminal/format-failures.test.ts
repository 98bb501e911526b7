import type { FailureEntry } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatFailures } from './format-failures.js';

const failure: FailureEntry = {
  group: 'micro',
  trial: 'seed 11',
  checkpoint: 150,
  criterion: 'strength',
  code: 'NUMERICS',
  message: 'the loss is NaN',
};

test('names criterion, reason and place', () => {
  const search = { ...failure, checkpoint: null, criterion: null };
  expect(formatFailures([failure, search], plainLayout)).toEqual([
    'Failures (2)',
    '- strength: the loss is NaN (NUMERICS; seed 11, step 150)',
    '- search: the loss is NaN (NUMERICS; seed 11)',
  ]);
});

test('says the same failure once', () => {
  expect(
    formatFailures([failure, { ...failure, checkpoint: 300 }, { ...failure, trial: 'seed 12' }], plainLayout),
  ).toEqual(['Failures (3)', '- strength: the loss is NaN (NUMERICS; 3 times, first at seed 11, step 150)']);
});

test('names the group where there are several', () => {
  const other = { ...failure, group: 'toy', criterion: 'magnitude' };
  expect(formatFailures([failure, other], plainLayout)[2]).toBe(
    '- magnitude: the loss is NaN (NUMERICS; toy, seed 11, step 150)',
  );
});

test('counts what is too much to list', () => {
  const failures = Array.from({ length: 23 }, (_, at) => ({ ...failure, criterion: `criterion ${at}` }));
  const lines = formatFailures(failures, plainLayout);
  expect(lines).toHaveLength(1 + 20 + 1);
  expect(lines.at(-1)).toBe('- and 3 other failures: see --json');
});

test('no failures, no section', () => {
  expect(formatFailures([], plainLayout)).toEqual([]);
});

test('a plugin that does not load and a store that cannot be ranked belong to no trial', () => {
  const plugin = { ...failure, group: 'quick', trial: null, checkpoint: null, criterion: null, code: 'PLUGIN' };
  const store = { ...plugin, group: 'night', code: 'STORE', message: 'no run' };
  const gone = { ...plugin, criterion: 'mine', message: 'unknown' };
  expect(formatFailures([{ ...plugin, message: 'mine.ts: sorry' }, gone, store], plainLayout)).toEqual([
    'Failures (3)',
    '- plugin: mine.ts: sorry (PLUGIN; quick)',
    '- mine: unknown (PLUGIN; quick)',
    '- store: no run (STORE; night)',
  ]);
});
