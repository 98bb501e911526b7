import { describe, expect, it } from 'vitest';
import { rankCorrelation } from './rank-correlation.js';

const all = [
  [true, true, true],
  [true, true, true],
];

describe('rankCorrelation', () => {
  it('is the mean over edges', () => {
    const strengths = [
      [1, 2, 3],
      [1, 2, 3],
    ];
    // Edge 0 agrees (1), edge 1 has one of three pairs the wrong way round (1/3; rho 1/2).
    const scores = [
      [0.1, 0.2, 0.3],
      [2, 1, 3],
    ];
    const { kendall, spearman } = rankCorrelation(scores, strengths, all);
    expect(kendall).toBeCloseTo((1 + 1 / 3) / 2, 12);
    expect(spearman).toBeCloseTo((1 + 1 / 2) / 2, 12);
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
    expect(rankCorrelation(scores, strengths, returnable)).toEqual({ kendall: 1, spearman: 1 });
  });

  it('takes null for the lowest score', () => {
    expect(rankCorrelation([[null, 1, 2]], [[3, 2, 1]], all).kendall).toBe(-1);
  });

  it('is null without scores or without any order', () => {
    expect(rankCorrelation(undefined, [[1, 2, 3]], all)).toEqual({ kendall: null, spearman: null });
    expect(rankCorrelation([[1, 1, 1]], [[1, 2, 3]], all)).toEqual({ kendall: null, spearman: null });
  });
});
