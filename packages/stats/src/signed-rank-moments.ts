import { normalDistribution } from './normal-distribution.js';

/**
 * Mean and variance of the signed-rank statistic W+ of `samples` differences from a normal distribution
 * with mean / standard deviation = `effect` (Hollander and Wolfe 1999, section 3.1; Lehmann 1975).
 * W+ counts the pairs i ≤ j with a positive sum, so its moments need four probabilities.
 */
export function signedRankMoments(samples: number, effect: number): { mean: number; variance: number } {
  const single = normalDistribution(effect);
  const pair = normalDistribution(Math.SQRT2 * effect);
  const sharedPairs = bothSumsPositive(effect);
  // P(X1 > 0 and X1 + X2 > 0), by symmetry between X1 and X2.
  const singleAndPair = (pair + single * single) / 2;
  const pairs = (samples * (samples - 1)) / 2;
  const mean = samples * single + pairs * pair;
  const variance =
    samples * single * (1 - single) +
    pairs * (pair * (1 - pair) + 4 * (singleAndPair - single * pair)) +
    2 * pairs * (samples - 2) * (sharedPairs - pair * pair);
  return { mean, variance };
}

/** P(X1 + X2 > 0 and X1 + X3 > 0) = ∫ φ(z) Φ(z + 2 effect)² dz. The trapezoidal rule is exact to rounding here. */
function bothSumsPositive(effect: number): number {
  const step = 0.25;
  let sum = 0;
  for (let z = -9; z <= 9; z += step) sum += Math.exp((-z * z) / 2) * normalDistribution(z + 2 * effect) ** 2;
  return (step * sum) / Math.sqrt(2 * Math.PI);
}
