/**
 * Smallest two-sided p of an exact signed-rank (or sign) test with `pairs` pairs: 2 / 2^pairs, at most 1.
 * With 5 pairs it is 0.0625: five seeds cannot separate two criteria at the 5 % level.
 */
export function smallestAttainableP(pairs: number): number {
  if (!Number.isInteger(pairs) || pairs < 0) {
    throw new RangeError(`smallestAttainableP: ${pairs} is not a number of pairs`);
  }
  return Math.min(1, 2 ** (1 - pairs));
}
