import type { Night } from '@touchstone/reporters';
import { expect, it } from 'vitest';
import { changesSince } from './changes-since.js';

type Entry = Night['criteria'][number];

function entry(criterion: string, rank: number, mean: number, changes: Partial<Entry> = {}): Entry {
  const score = { mean, low: mean - 2, high: mean + 2 };
  return { criterion, control: false, rank, score, runs: 5, failed: 0, ...changes };
}

function night(...criteria: readonly Entry[]): Night {
  return { date: '2026-01-31', criteria };
}

it('says nothing on the first night and of a night like the one before', () => {
  const same = night(entry('strength', 1, 80), entry('magnitude', 2, 70, { failed: 1 }));
  expect(changesSince(undefined, same)).toEqual([]);
  expect(changesSince(same, { ...same, date: '2026-02-01' })).toEqual([]);
});

it('newcomers, controls among them, and criteria without results', () => {
  const before = night(entry('snip', 1, 60));
  expect(changesSince(before, night(entry('strength', 1, 80), entry('random', 2, 0, { control: true })))).toEqual([
    'strength is new: rank 1 with a score of 80.0 (78.0 to 82.0).',
    'random is new, a control: rank 2 with a score of 0.0 (-2.0 to 2.0).',
    'snip has no results any more.',
  ]);
});

it('changes of rank only where the intervals of the score do not overlap', () => {
  const before = night(entry('a', 1, 80), entry('b', 2, 79), entry('c', 3, 60));
  // b overtakes a within its interval; c rises beyond its own; a falls beyond its own.
  expect(changesSince(before, night(entry('b', 1, 80), entry('c', 2, 70), entry('a', 3, 65)))).toEqual([
    'c went from rank 3 to 2: its score rose from 60.0 (58.0 to 62.0) to 70.0 (68.0 to 72.0).',
    'a went from rank 1 to 3: its score fell from 80.0 (78.0 to 82.0) to 65.0 (63.0 to 67.0).',
  ]);
  expect(changesSince(night(entry('a', 1, 80)), night(entry('a', 1, 90)))).toEqual([
    'a stays at rank 1: its score rose from 80.0 (78.0 to 82.0) to 90.0 (88.0 to 92.0).',
  ]);
});

it('failures that appear, grow and go', () => {
  const failing = (failed: number): Night => night(entry('a', 1, 80, { failed }));
  expect(changesSince(failing(0), failing(1))).toEqual(['a failed in 1 run, none before.']);
  expect(changesSince(failing(3), failing(2))).toEqual(['a failed in 2 runs, 3 before.']);
  expect(changesSince(failing(3), failing(0))).toEqual(['a fails no more, after 3 runs before.']);
  expect(changesSince(night(), failing(2)).at(-1)).toBe('a failed in 2 runs, none before.');
});
