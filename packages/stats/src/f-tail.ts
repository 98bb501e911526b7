import { regularisedBeta } from './regularised-beta.js';

/**
 * Probability that an F variable with `degreesAbove` and `degreesBelow` > 0 degrees of freedom (of
 * numerator and denominator) exceeds `x`. Throws RangeError on NaN or degrees out of range.
 */
export function fTail(x: number, degreesAbove: number, degreesBelow: number): number {
  if (Number.isNaN(x) || !(degreesAbove > 0 && degreesBelow > 0)) {
    throw new RangeError(`fTail: x ${x}, degrees ${degreesAbove} and ${degreesBelow}`);
  }
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return regularisedBeta(degreesBelow / (degreesBelow + degreesAbove * x), degreesBelow / 2, degreesAbove / 2);
}
