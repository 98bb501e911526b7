import { logGamma } from './log-gamma.js';

const SMALLEST = 1e-300;
const STEPS = 100_000;

/**
 * Regularised upper incomplete gamma function Q(shape, x), 0 … 1, for shape > 0 and x ≥ 0: the series
 * below x = shape + 1, the continued fraction by Lentz' method above (Press et al., Numerical Recipes,
 * section 6.2). Throws RangeError outside.
 */
export function regularisedGammaTail(shape: number, x: number): number {
  if (!(shape > 0 && x >= 0)) throw new RangeError(`regularisedGammaTail: shape ${shape}, x ${x}`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? 1 - scale * series(shape, x) : scale * continuedFraction(shape, x);
}

function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let step = 1; step < STEPS; step++) {
    term *= x / (shape + step);
    sum += term;
    if (term < sum * Number.EPSILON) return sum;
  }
  throw new RangeError(`regularisedGammaTail: no convergence at shape ${shape}, x ${x}`);
}

function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let value = d;
  for (let step = 1; step < STEPS; step++) {
    const a = -step * (step - shape);
    b += 2;
    d = 1 / awayFromZero(a * d + b);
    c = awayFromZero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError(`regularisedGammaTail: no convergence at shape ${shape}, x ${x}`);
}

function awayFromZero(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}
