/**
 * Probability that a standard normal variable is at most `z`, by the series of Marsaglia 2004,
 * "Evaluating the normal distribution"; absolute error below 1e-15, and never outside 0 … 1.
 * Throws RangeError on NaN.
 */
export function normalDistribution(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalDistribution: z is NaN');
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  let previous = Number.NaN;
  for (let odd = 3; sum !== previous; odd += 2) {
    previous = sum;
    term *= (z * z) / odd;
    sum += term;
  }
  // Near −8 the rounding of the sum is larger than the result.
  return Math.min(1, Math.max(0, 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)));
}
