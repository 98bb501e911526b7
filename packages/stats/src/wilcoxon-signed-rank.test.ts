import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

describe('published and SciPy values', () => {
  test('heights of maize plants (Darwin; the example of scipy.stats.wilcoxon)', () => {
    const differences = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75];
    expect(wilcoxonSignedRank(differences)).toEqual({ pairs: 15, statistic: 96, p: 0.041259765625, method: 'exact' });
  });

  test('depression scale (Hollander and Wolfe 1973, p. 29; the example of R wilcox.test: V = 40, one-sided .01953)', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const differences = before.map((value, index) => value - after[index]!);
    expect(wilcoxonSignedRank(differences)).toEqual({ pairs: 9, statistic: 40, p: 0.0390625, method: 'exact' });
  });

  test('ties and a zero, exact: wilcoxon(…, method=PermutationMethod(n_resamples=inf)) without the zero', () => {
    const differences = [1, 1, -1, 2, 2, -3, 3, 3, 4, 0, -2, 5];
    expect(wilcoxonSignedRank(differences)).toEqual({ pairs: 11, statistic: 51, p: 0.1279296875, method: 'exact' });
  });

  test('50 pairs are still exact: wilcoxon(…, method="exact")', () => {
    const differences = Array.from({ length: 50 }, (_, i) => ((i * i * 13) % 101) - 40 + 0.5 + i / 1000);
    expect(wilcoxonSignedRank(differences).p).toBeCloseTo(0.039015525521861605, 14);
  });

  test('60 pairs with ties: wilcoxon(…, method="approx", correction=True)', () => {
    const differences = Array.from({ length: 60 }, (_, i) => (((i * 37) % 61) - 25) / 4);
    const result = wilcoxonSignedRank(differences);
    expect(result.p).toBeCloseTo(0.03968629824713282, 14);
    expect(result.method).toBe('normal');
  });

  test('28 pairs with ties, two zeros dropped: the same', () => {
    const result = wilcoxonSignedRank(Array.from({ length: 30 }, (_, i) => ((i * 7) % 11) - 4));
    expect(result.p).toBeCloseTo(0.0929306323974395, 14);
    expect(result).toMatchObject({ pairs: 28, method: 'normal' });
  });

  test('100 pairs without ties: the same', () => {
    const result = wilcoxonSignedRank(Array.from({ length: 100 }, (_, i) => ((i * i * 13) % 211) - 80 + i / 1000));
    expect(result.p).toBeCloseTo(0.0009011337898306835, 14);
    expect(result.method).toBe('normal');
  });
});

test('counts exactly up to 50 pairs without ties and up to 25 with ties', () => {
  const distinct = (pairs: number): number[] => Array.from({ length: pairs }, (_, i) => (i + 1) * (i % 3 ? 1 : -1));
  const tied = (pairs: number): number[] => Array.from({ length: pairs }, (_, i) => ((i % 5) + 1) * (i % 3 ? 1 : -1));
  expect([50, 51].map((pairs) => wilcoxonSignedRank(distinct(pairs)).method)).toEqual(['exact', 'normal']);
  expect([25, 26].map((pairs) => wilcoxonSignedRank(tied(pairs)).method)).toEqual(['exact', 'normal']);
});

test('equals counting all patterns of signs, ties and zeros included', () => {
  const array = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 9 });
  fc.assert(
    fc.property(array, (differences) => {
      const magnitudes = differences.filter((value) => value !== 0).map(Math.abs);
      const ranks = magnitudes.map(
        (a) => magnitudes.filter((b) => b < a).length + (magnitudes.filter((b) => b === a).length + 1) / 2,
      );
      const total = (ranks.length * (ranks.length + 1)) / 2;
      const { p, statistic } = wilcoxonSignedRank(differences);
      let extreme = 0;
      for (let signs = 0; signs < 2 ** ranks.length; signs++) {
        const sum = ranks.reduce((all, rank, index) => all + ((signs >> index) & 1) * rank, 0);
        extreme += Number(Math.abs(sum - total / 2) >= Math.abs(statistic - total / 2));
      }
      expect(p).toBeCloseTo(extreme / 2 ** ranks.length, 14);
    }),
  );
});

test('five differences of one sign give the smallest p, 2/2^5', () => {
  expect(wilcoxonSignedRank([1, 2, 3, 4, 5]).p).toBe(0.0625);
});

test('no pair that differs gives p = 1', () => {
  expect(wilcoxonSignedRank([0, 0, 0])).toEqual({ pairs: 0, statistic: 0, p: 1, method: 'exact' });
  expect(wilcoxonSignedRank([])).toEqual({ pairs: 0, statistic: 0, p: 1, method: 'exact' });
});

test('rounding of subtracted percentages does not break ties', () => {
  const noisy = [81.2 - 80.1, 9.3 - 8.2, 61.2 - 62.3, 50.3 - 50.1];
  expect(noisy[0]).not.toBe(noisy[1]);
  expect(wilcoxonSignedRank(noisy)).toEqual(wilcoxonSignedRank([11, 11, -11, 2]));
});

test('exchanging the sides changes nothing but the side of the statistic', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }), (differences) => {
      const forward = wilcoxonSignedRank(differences);
      const exchanged = wilcoxonSignedRank(differences.map((value) => -value));
      expect(exchanged.p).toBe(forward.p);
      expect(exchanged.statistic + forward.statistic).toBe((forward.pairs * (forward.pairs + 1)) / 2);
    }),
  );
});

test('refuses what has no rank', () => {
  expect(() => wilcoxonSignedRank([1, Number.NaN])).toThrow('wilcoxonSignedRank: value 1 is NaN');
  expect(() => wilcoxonSignedRank([1, Infinity])).toThrow('wilcoxonSignedRank: a difference is infinite');
});
