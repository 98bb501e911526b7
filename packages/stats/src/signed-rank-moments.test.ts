import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { signedRankMoments } from './signed-rank-moments.js';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';

test.each([1, 2, 7, 40])('without effect, %d samples: n (n + 1) / 4 and n (n + 1) (2n + 1) / 24', (samples) => {
  const { mean, variance } = signedRankMoments(samples, 0);
  expect(mean).toBeCloseTo((samples * (samples + 1)) / 4, 10);
  expect(variance).toBeCloseTo((samples * (samples + 1) * (2 * samples + 1)) / 24, 8);
});

test('effect 0.6, 8 samples: 28.27 and 30.98 in 1,000,000 simulations (NumPy); and in 20,000 of our own', () => {
  const { mean, variance } = signedRankMoments(8, 0.6);
  expect(mean).toBeCloseTo(28.265682, 1);
  expect(Math.abs(variance - 30.984377)).toBeLessThan(0.15);
  const rng = createRng('moments');
  const draw = (): number => rng.normal() + 0.6;
  const sums = Array.from({ length: 20_000 }, () => wilcoxonSignedRank(Array.from({ length: 8 }, draw)).statistic);
  const average = sums.reduce((sum, value) => sum + value, 0) / sums.length;
  // Four standard errors.
  expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / sums.length));
});

test('the opposite effect mirrors the sum', () => {
  const forward = signedRankMoments(12, 0.9);
  const opposite = signedRankMoments(12, -0.9);
  expect(opposite.mean).toBeCloseTo(78 - forward.mean, 10);
  expect(opposite.variance).toBeCloseTo(forward.variance, 9);
});
