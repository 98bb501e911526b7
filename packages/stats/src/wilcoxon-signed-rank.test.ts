import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

describe('published and SciPy values', () => {
  test('heights of maize plants (Darwin; the example of scipy.stats.wilcoxon)', () => {
    const differences = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75];
    expect(wilcoxonSignedRank(differences)).toEqual({ pairs: 15, statistic: 96, p: 0.041259765625 });
  });

  test('depression scale (Hollander and Wolfe 1973, p. 29; the example of R wilcox.test: V = 40, one-sided .01953)', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const differences = before.map((value, index) => value - after[index]!);
    expect(wilcoxonSignedRank(differences)).toEqual({ pairs: 9, statistic: 40, p: 0.0390625 });
  });

  test('ties and a zero, exact: wilcoxon(…, method=PermutationMethod(n_resamples=inf)) without the zero', () => {
    const differences = [1, 1, -1, 2, 2, -3, 3, 3, 4, 0, -2, 5];
    expect(wilcoxonSignedRank(differences)).toEqual({ pairs: 11, statistic: 51, p: 0.1279296875 });
  });

  test('50 pairs are still exact: wilcoxon(…, method="exact")', () => {
    const differences = Array.from({ length: 50 }, (_, i) => ((i * i * 13) % 101) - 40 + 0.5 + i / 1000);
    expect(wilcoxonSignedRank(differences).p).toBeCloseTo(0.039015525521861605, 14);
  });

  test('60 pairs with ties: wilcoxon(…, method="approx", correction=False)', () => {
    const differences = Array.from({ length: 60 }, (_, i) => (((i * 37) % 61) - 25) / 4);
    expect(wilcoxonSignedRank(differences).p).toBeCloseTo(0.0393246482200441, 14);
  });
});

test('five differences of one sign give the smallest p, 2/2^5', () => {
  expect(wilcoxonSignedRank([1, 2, 3, 4, 5]).p).toBe(0.0625);
});

test('no pair that differs gives p = 1', () => {
  expect(wilcoxonSignedRank([0, 0, 0])).toEqual({ pairs: 0, statistic: 0, p: 1 });
  expect(wilcoxonSignedRank([])).toEqual({ pairs: 0, statistic: 0, p: 1 });
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
