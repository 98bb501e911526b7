import { regularisedGammaTail } from './regularised-gamma-tail.js';

/**
 * Probability that a chi-squared variable with `degrees` > 0 degrees of freedom exceeds `x`.
 * Throws RangeError on NaN or degrees out of range.
 */
export function chiSquaredTail(x: number, degrees: number): number {
  if (Number.isNaN(x) || !(degrees > 0)) throw new RangeError(`chiSquaredTail: x ${x}, degrees ${degrees}`);
  return x <= 0 ? 1 : regularisedGammaTail(degrees / 2, x / 2);
}
