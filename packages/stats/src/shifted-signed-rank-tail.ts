import { normalDistribution } from './normal-distribution.js';

const POINTS = 128;
/** Standard deviations beyond the shift; a larger magnitude has probability 2e-8. */
const BEYOND = 5.5;

/**
 * Probability that the ranks of the *negative* differences sum to at most `limit`, for `samples`
 * differences from a normal distribution with standard deviation 1 and mean `shift`, −8 … 8.
 * Error below 3e-3 for up to 50 samples.
 *
 * Let sums(w, x) be the probability that the negative ranks of i magnitudes sum to w, given that all lie
 * below x. The largest of them has the distribution F(v)^i / F(x)^i and takes rank i, positive with
 * probability 1 / (1 + exp(−2 v shift)), so that sums of i − 1 give those of i by one integral. The
 * power of F is integrated exactly, the rest (it varies slowly) as linear in F between grid points.
 */
export function shiftedSignedRankTail(samples: number, limit: number, shift: number): number {
  const grid = Float64Array.from({ length: POINTS }, (_, point) => (point * (Math.abs(shift) + BEYOND)) / (POINTS - 1));
  const below = grid.map((x) => Math.max(0, normalDistribution(x - shift) - normalDistribution(-x - shift)));
  const positive = grid.map((x) => 1 / (1 + Math.exp(-2 * x * shift)));

  const sums = new Float64Array((limit + 1) * POINTS);
  sums.fill(1, 0, POINTS);
  for (let rank = 1; rank <= samples; rank++) {
    const { kept, left, right } = cellWeights(below, rank);
    // Descending, so that the sums without this rank are still those of the step before.
    for (let sum = limit; sum >= 0; sum--) {
      const here = sum * POINTS;
      const without = here - rank * POINTS;
      let average = 0;
      let previous = 0;
      for (let point = 0; point < POINTS; point++) {
        let value = positive[point]! * sums[here + point]!;
        if (without >= 0) value += (1 - positive[point]!) * sums[without + point]!;
        average = kept[point]! * average + left[point]! * previous + right[point]! * value;
        previous = value;
        sums[here + point] = average;
      }
    }
  }
  let probability = 0;
  for (let sum = 0; sum <= limit; sum++) probability += sums[(sum + 1) * POINTS - 1]!;
  return Math.min(1, probability);
}

/**
 * Weights that carry an average over the density of F^rank from one grid point to the next: of the
 * average so far, and of the values at both ends of the cell. They sum to 1.
 */
function cellWeights(below: Float64Array, rank: number): Record<'kept' | 'left' | 'right', Float64Array> {
  const kept = new Float64Array(POINTS);
  const left = new Float64Array(POINTS);
  const right = new Float64Array(POINTS);
  // The average at the first point is the value there.
  right[0] = 1;
  for (let point = 1; point < POINTS; point++) {
    const ratio = below[point]! > 0 ? Math.min(1, below[point - 1]! / below[point]!) : 1;
    const power = ratio ** rank;
    kept[point] = power;
    // In a cell without width the formula is 0 / 0; both ends count alike.
    right[point] =
      1 - ratio < 1e-6
        ? (1 - power) / 2
        : ((rank / (rank + 1)) * (1 - power * ratio) - ratio * (1 - power)) / (1 - ratio);
    left[point] = 1 - power - right[point]!;
  }
  return { kept, left, right };
}
