import { expect, test } from 'vitest';
import { normalDistribution } from './normal-distribution.js';
import { shiftedSignedRankTail } from './shifted-signed-rank-tail.js';
import { signedRankDistribution } from './signed-rank-distribution.js';

test.each([
  [3, 2],
  [10, 8],
  [25, 89],
  [50, 100],
])('without shift, %d samples: the null distribution', (samples, limit) => {
  expect(Math.abs(shiftedSignedRankTail(samples, limit, 0) - signedRankDistribution(samples)[limit]!)).toBeLessThan(
    1e-3,
  );
});

test.each([
  [1, 0.4],
  [6, 1.2],
  [20, 2],
  [6, -0.5],
])('%d samples that are all positive with mean %f: Φ(mean)^n', (samples, shift) => {
  expect(Math.abs(shiftedSignedRankTail(samples, 0, shift) - normalDistribution(shift) ** samples)).toBeLessThan(3e-3);
});

test.each([
  [10, 8],
  [25, 0.7],
  [25, 5],
])('%d samples with mean %f have some rank sum', (samples, shift) => {
  const below = shiftedSignedRankTail(samples, (samples * (samples + 1)) / 2 - 1, shift);
  const all = below + normalDistribution(-shift) ** samples;
  expect(Math.abs(all - 1)).toBeLessThan(1e-6);
});

// 4,000,000 simulations by NumPy of both tails; the other tail is below 1e-4 here.
test.each([
  [6, 1.2, 0, 0.47997875],
  [10, 0.8, 2, 0.21072],
  [10, 1.2, 2, 0.54374875],
  [20, 0.6, 35, 0.386159],
])('%d samples with mean %f, rank sum at most %d', (samples, shift, limit, expected) => {
  expect(Math.abs(shiftedSignedRankTail(samples, limit, shift) - expected)).toBeLessThan(3e-3);
});
