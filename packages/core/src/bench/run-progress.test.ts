import type { PlannedTrial } from '../plan/planned-trial.js';
import { describe, expect, it } from 'vitest';
import { createRunProgress } from './run-progress.js';

const trial = (label: string, needsSearch: boolean, rows: number): PlannedTrial =>
  ({
    label,
    needsSearch,
    checkpoints: [0, 100],
    scorings: [{ step: 0, criteria: Array.from({ length: rows }, () => ({})) }],
  }) as unknown as PlannedTrial;

const setUp = (trials: readonly PlannedTrial[]) => {
  let seconds = 0;
  const follow = createRunProgress(trials, () => seconds);
  return (after: number, event: Parameters<typeof follow>[0]) => {
    seconds += after;
    return follow(event);
  };
};
const step = (label: string, at: number) => ({ type: 'search-progress', trial: label, step: at, steps: 100 }) as const;
const row = (label: string) => ({ type: 'row', trial: label, step: 0, criterion: 'x', ok: true }) as const;

describe('createRunProgress', () => {
  it('grows from 0 to 1 and estimates the rest from the speed so far', () => {
    // 100 steps and 20 rows of 5 steps each.
    const at = setUp([trial('a', true, 20)]);
    expect(at(0, step('a', 0))).toMatchObject({ done: 0, remainingSeconds: undefined });
    expect(at(1, step('a', 50))).toMatchObject({ done: 0.25, elapsedSeconds: 1, remainingSeconds: 3 });
    expect(at(1, { type: 'search-done', trial: 'a', seconds: 2 })).toMatchObject({ done: 0.5, remainingSeconds: 2 });
    let last;
    for (let count = 0; count < 20; count++) last = at(0.1, row('a'));
    expect(last).toMatchObject({ done: 1, remainingSeconds: 0 });
  });

  it('counts what was trained before as done, but not as speed', () => {
    const at = setUp([trial('a', true, 0)]);
    expect(at(1, step('a', 80))).toMatchObject({ done: 0.8, remainingSeconds: undefined });
    expect(at(1, step('a', 90))).toMatchObject({ done: 0.9, remainingSeconds: 2 });
  });

  it('expects nothing more of a trial that failed', () => {
    const at = setUp([trial('a', true, 20), trial('b', false, 20)]);
    at(1, step('a', 50));
    expect(at(0, { type: 'trial-failed', trial: 'a', message: 'NaN' }).done).toBeCloseTo(200 / 300, 12);
  });
});
