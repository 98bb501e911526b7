import { normalDistribution } from './normal-distribution.js';

const STEP = 0.05;
const END = 9;

/**
 * Probability that the range of `groups` ≥ 2 independent standard normal variables is at most `range`:
 * the studentised range with infinite degrees of freedom, groups · ∫ φ(z) (Φ(z) − Φ(z − range))^(groups−1) dz.
 * The integrand is smooth and vanishes at both ends, where the trapezoidal rule is exact to rounding.
 */
export function studentizedRangeDistribution(range: number, groups: number): number {
  if (range <= 0) return 0;
  let sum = 0;
  for (let step = -Math.round(END / STEP); step * STEP <= END; step++) {
    const z = step * STEP;
    const inside = normalDistribution(z) - normalDistribution(z - range);
    sum += Math.exp((-z * z) / 2) * inside ** (groups - 1);
  }
  return Math.min(1, (groups * STEP * sum) / Math.sqrt(2 * Math.PI));
}
