import { describe, expect, it } from 'vitest';
import { createRankCorrelation } from './create-rank-correlation.js';

const oracle = (best: number[][], returnable = best.map((row) => row.map(() => true))) =>
  createRankCorrelation({ best, mean: best.map((row) => row.map((value) => -value)), returnable });

describe('createRankCorrelation', () => {
  it('is the mean over edges, against both strengths', () => {
    const correlate = oracle([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    // Edge 0 agrees (1), edge 1 has one of three pairs the wrong way round (1/3; rho 1/2).
    const scores = [
      [0.1, 0.2, 0.3],
      [2, 1, 3],
    ];
    const { best, mean } = correlate(scores);
    expect(best.kendall).toBeCloseTo((1 + 1 / 3) / 2, 12);
    expect(best.spearman).toBeCloseTo((1 + 1 / 2) / 2, 12);
    expect(mean.kendall).toBeCloseTo(-(1 + 1 / 3) / 2, 12);
    // Another scale, the same order: what is remembered is right.
    expect(correlate(scores.map((row) => row.map((value) => 100 * value)))).toEqual({ best, mean });
  });

  it('skips edges without an order, and operations that cannot be returned', () => {
    const scores = [
      [5, 1, 2],
      [1, 1, 1],
    ];
    const returnable = [
      [false, true, true],
      [true, true, true],
    ];
    const strengths = [
      [0, 1, 2],
      [1, 2, 3],
    ];
    expect(oracle(strengths, returnable)(scores).best).toEqual({ kendall: 1, spearman: 1 });
  });

  it('takes null for the lowest score, and is null without any order', () => {
    expect(oracle([[3, 2, 1]])([[null, 1, 2]]).best.kendall).toBe(-1);
    expect(oracle([[1, 2, 3]])([[1, 1, 1]]).best).toEqual({ kendall: null, spearman: null });
  });

  it('tells apart orders of the most operations that it remembers, and of more', () => {
    for (const operations of [8, 12]) {
      const strengths = Array.from({ length: operations }, (_, index) => index);
      const correlate = oracle([strengths]);
      expect(correlate([strengths]).best.kendall).toBe(1);
      const exchanged = [1, 0, ...strengths.slice(2)];
      const pairs = (operations * (operations - 1)) / 2;
      expect(correlate([exchanged]).best.kendall).toBeCloseTo(1 - 2 / pairs, 12);
      expect(correlate([strengths.toReversed()]).best.kendall).toBe(-1);
    }
  });
});
