import { createRng } from '@touchstone/contract';
import { mean, stratifiedBootstrapInterval } from '@touchstone/stats';
import { describe, expect, it } from 'vitest';
import { replayDraws } from './replay-draws.js';

const strata = [
  [1, 5, 2, 8],
  [3, 9, 4],
];

describe('replayDraws', () => {
  it('gives the interval that the generator itself gives, every time', () => {
    const interval = (rng = createRng('draws')) =>
      stratifiedBootstrapInterval(strata, { rng, statistic: mean, resamples: 200 });
    const replayed = replayDraws(createRng('draws'), [4, 3], 200);
    expect(interval(replayed())).toEqual(interval());
    expect(interval(replayed())).toEqual(interval());
  });

  it('refuses draws that were not recorded', () => {
    const rng = replayDraws(createRng('draws'), [2], 1)();
    expect(rng.integer(2) + rng.integer(2)).toBeLessThan(3);
    expect(() => rng.integer(2)).toThrow(RangeError);
  });
});
