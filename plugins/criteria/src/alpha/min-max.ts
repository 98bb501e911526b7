/** Below it a range is rounding: the values come from float64 sums of a few numbers of at most 1. */
const SMALLEST_RANGE = 1e-12;

/**
 * Values between 0 and 1 as multiples of their range: the least becomes 0, the greatest 1. Where all are
 * equal but for rounding all become 1.
 */
export function minMax(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return values.map((value) => (range > SMALLEST_RANGE ? (value - least) / range : 1));
}
