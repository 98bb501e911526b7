import { createRng } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { interquartileMean } from './interquartile-mean.js';
import { rankedInterquartileMean } from './ranked-interquartile-mean.js';

describe('rankedInterquartileMean', () => {
  it('agrees with interquartileMean on resamples', () => {
    const rng = createRng('values');
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: 1 + rng.integer(20) }, () => rng.integer(6) / 4);
      const { encoded, statistic } = rankedInterquartileMean([values]);
      const drawn = values.map(() => rng.integer(values.length));
      expect(statistic(drawn.map((index) => encoded[0]![index]!))).toBeCloseTo(
        interquartileMean(drawn.map((index) => values[index]!)),
        12,
      );
    }
  });
});
