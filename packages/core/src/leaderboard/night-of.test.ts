import type { OverallEntry } from '@touchstone/contract';
import { expect, it } from 'vitest';
import { nightOf } from './night-of.js';

it('keeps rank and normalised score of every criterion', () => {
  const entry: OverallEntry = {
    criterion: 'strength',
    control: false,
    rank: 1,
    groups: 2,
    runs: 10,
    failed: 1,
    normalisedScore: { mean: 80, low: 75, high: 85, iqm: 81, iqmLow: 76, iqmHigh: 86 },
    meanRank: 1.5,
    profile: [1, 0.5],
  };
  expect(nightOf({ overall: { thresholds: [0, 50], ranking: [entry] } }, '2026-01-31')).toEqual({
    date: '2026-01-31',
    criteria: [
      {
        criterion: 'strength',
        control: false,
        rank: 1,
        score: { mean: 80, low: 75, high: 85 },
        runs: 10,
        failed: 1,
      },
    ],
  });
});
