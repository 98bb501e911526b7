import { logGamma } from './log-gamma.js';

const SMALLEST = 1e-300;
const STEPS = 100_000;

/**
 * Regularised incomplete beta function I_x(a, b), 0 … 1, for 0 ≤ x ≤ 1 and a, b > 0: the distribution
 * function of the beta distribution, by continued fraction (Press et al., Numerical Recipes, section 6.4).
 * Throws RangeError outside.
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError(`regularisedBeta: x ${x}, a ${a}, b ${b}`);
  if (x === 0 || x === 1) return x;
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const scale = Math.exp(logScale);
  // The fraction converges fast on this side of the mode only.
  if (x < (a + 1) / (a + b + 2)) return (scale * continuedFraction(x, a, b)) / a;
  return 1 - (scale * continuedFraction(1 - x, b, a)) / b;
}

/** Lentz' method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let step = 1; step < STEPS; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError(`regularisedBeta: no convergence at x ${x}, a ${a}, b ${b}`);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
