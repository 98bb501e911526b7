import { createRng } from '@touchstone/contract';
import { signedRankPower } from '@touchstone/stats';
import { describe, expect, it } from 'vitest';
import { testPairs } from './test-pairs.js';

const trials = Array.from({ length: 10 }, (_, index) => index);

describe('testPairs', () => {
  it('corrects for the tested pairs and leaves out those without a seed in common', () => {
    const of = (...accuracies: number[]) => ({ trials: trials.slice(0, accuracies.length), accuracies });
    const low = of(1, 2, 3, 4, 5, 6, 7, 8);
    const high = of(11, 13, 15, 17, 19, 21, 23, 25);
    const elsewhere = { trials: [90, 91], accuracies: [1, 2] };
    const { p, pHolm, tested } = testPairs(
      [
        [low, high],
        [low, elsewhere],
        [low, low],
      ],
      3,
    );
    expect(tested).toBe(2);
    expect([...p]).toEqual([2 / 2 ** 8, Number.NaN, 1]);
    expect([...pHolm]).toEqual([4 / 2 ** 8, Number.NaN, 1]);
  });

  /** Accuracies of criteria with the given means: a seed's own luck, which all share, and each one's own noise. */
  function study(label: string, means: readonly number[], noise: number): (readonly [Columns, Columns])[] {
    const rng = createRng('studies').fork(label);
    const luck = trials.map(() => 3 * rng.normal());
    const criteria = means.map((mean) => ({
      trials,
      accuracies: luck.map((own) => Math.round(100 * (mean + own + noise * rng.normal())) / 100),
    }));
    return criteria.flatMap((first, index) => criteria.slice(index + 1).map((second) => [first, second] as const));
  }
  type Columns = Parameters<typeof testPairs>[0] extends Iterable<readonly [infer C, unknown]> ? C : never;

  const studies = 1000;
  const different = (means: readonly number[], noise: number): number => {
    let count = 0;
    for (let index = 0; index < studies; index++) {
      const pairs = study(`${means.join(' ')} ${index}`, means, noise);
      if (testPairs(pairs, pairs.length).pHolm.some((p) => p < 0.05)) count++;
    }
    return count / studies;
  };
  /** Three standard errors of a share over the studies. */
  const error = (share: number): number => 3 * Math.sqrt((share * (1 - share)) / studies);

  it('calls two criteria of equal truth different in at most 5 % of 1,000 studies', () => {
    const share = different([90, 90], 2);
    expect(share).toBeLessThan(0.05 + error(0.05));
    expect(share).toBeGreaterThan(0.01);
  });

  it('calls any two of five criteria of equal truth different in at most 5 % of 1,000 studies', () => {
    expect(different([90, 90, 90, 90, 90], 2)).toBeLessThan(0.05 + error(0.05));
  });

  it('finds a difference of 2 points with 10 seeds as often as the power estimate promises', () => {
    const noise = 1.4;
    const promised = signedRankPower({ effect: 2 / (noise * Math.SQRT2), samples: 10, level: 0.05 });
    const found = different([90, 92], noise);
    expect(promised).toBeGreaterThan(0.6);
    // The estimate is by moments: a few percentage points of its own.
    expect(Math.abs(found - promised)).toBeLessThan(error(promised) + 0.03);
  });
});
