import type { SupernetView } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { toySpace } from '../fixtures/toy-space.js';
import { toyTable } from '../fixtures/toy-table.js';
import { criterionContext } from './criterion-context.js';

const context = (changes: Partial<Parameters<typeof criterionContext>[0]> = {}) =>
  criterionContext({
    space: toySpace,
    supernet: {} as SupernetView,
    oracle: undefined,
    step: 75,
    seed: 1,
    label: 'mine',
    signal: new AbortController().signal,
    ...changes,
  });

describe('criterionContext', () => {
  it('gives every criterion its own stream at every checkpoint of every seed', () => {
    const paths = [context(), context({ step: 76 }), context({ seed: 2 }), context({ label: 'mine[a=1]' })];
    expect(paths.map(({ rng }) => rng.path)).toEqual([
      '1/score/75/mine',
      '1/score/76/mine',
      '2/score/75/mine',
      '1/score/75/mine[a=1]',
    ]);
  });

  it('hides true accuracies from a criterion that does not declare that it sees them', () => {
    expect(() => context().oracle).toThrow(
      expect.objectContaining({ code: 'PLUGIN', message: 'mine uses `oracle` without declaring it' }),
    );
    const oracle = {
      benchmark: toyTable(),
      query: { dataset: 'toy-images', split: 'test', epochs: 5, seed: 'mean' },
    } as const;
    expect(context({ oracle }).oracle).toBe(oracle);
  });
});
