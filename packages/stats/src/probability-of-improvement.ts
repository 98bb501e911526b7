import { mean } from './mean.js';

/**
 * Share of paired differences that are positive, zeros counting half, 0 … 1: the probability that the
 * first side is better on a new pair (Agarwal et al. 2021 for unpaired runs).
 * Throws RangeError on no values or NaN.
 */
export function probabilityOfImprovement(differences: readonly number[]): number {
  return (1 + mean(differences.map(Math.sign))) / 2;
}
