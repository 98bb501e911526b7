import type { Rng } from '@touchstone/contract';

export interface PowerIterationOptions {
  /** Of the directions that the iteration starts with. */
  readonly rng: Rng;
  /** Relative change of an estimate that counts as none; default 0.01. */
  readonly tolerance?: number;
  /** Of either pass, at least 1; default 50. */
  readonly maxIterations?: number;
}

interface Step {
  /** v·Av, an eigenvalue once v is steady; never above the largest one. */
  readonly rayleigh: number;
  /** |(A + shift) v|, which grows towards the largest magnitude. */
  readonly length: number;
}

/** Estimates of zero are compared with this part of the largest magnitude. */
const ROUNDING = 1e-6;

/**
 * The largest eigenvalue, in the algebraic sense, of a symmetric matrix A that is known by its products
 * with vectors, by power iteration from a random direction.
 *
 * Power iteration finds the largest magnitude ρ. Where it belongs to a negative eigenvalue, or nearly to
 * one of either sign (v·Av < ρ), a second pass iterates on A + ρI: none of its eigenvalues is negative,
 * and the largest is the wanted one plus ρ.
 *
 * A pass ends when its estimates have changed by no more than the tolerance twice in a row, or after
 * `maxIterations`; the last v·Av counts (of two passes the larger one). It never exceeds the exact value,
 * and falls short of it by more than the tolerance where eigenvalues are close to each other compared
 * with ρ: then a smaller tolerance and more iterations help.
 *
 * @param product A·v for a v of length 1
 * @param size of the vectors
 */
export async function dominantEigenvalue(
  product: (v: Float64Array) => Promise<ArrayLike<number>>,
  size: number,
  options: PowerIterationOptions,
): Promise<number> {
  const { rng, tolerance = 0.01 } = options;
  const first = await iterate(product, randomDirection(rng.fork('first'), size), 0, options);
  if (first.length === 0 || first.rayleigh >= (1 - 2 * tolerance) * first.length) return first.rayleigh;
  const second = await iterate(product, randomDirection(rng.fork('second'), size), first.length, options);
  return Math.max(first.rayleigh, second.rayleigh);
}

async function iterate(
  product: (v: Float64Array) => Promise<ArrayLike<number>>,
  start: Float64Array,
  shift: number,
  { tolerance = 0.01, maxIterations = 50 }: PowerIterationOptions,
): Promise<Step> {
  let direction = start;
  let last: Step = { rayleigh: Infinity, length: Infinity };
  let steady = 0;
  for (let iteration = 0; iteration < maxIterations && steady < 2; iteration++) {
    const image = Float64Array.from(await product(direction));
    const moved = image.map((value, index) => value + shift * direction[index]!);
    const step: Step = { rayleigh: dot(direction, image), length: Math.sqrt(dot(moved, moved)) };
    steady = isSteady(step, last, tolerance) ? steady + 1 : 0;
    last = step;
    if (step.length === 0) break;
    direction = moved.map((value) => value / step.length);
  }
  return last;
}

/** The length counts too, since v·Av may rest for a while where positive and negative parts balance. */
function isSteady(step: Step, last: Step, tolerance: number): boolean {
  const allowed = Math.max(tolerance * Math.abs(step.rayleigh), ROUNDING * step.length);
  return (
    Math.abs(step.rayleigh - last.rayleigh) <= allowed && Math.abs(step.length - last.length) <= tolerance * step.length
  );
}

function randomDirection(rng: Rng, size: number): Float64Array {
  const values = Float64Array.from({ length: size }, () => rng.normal());
  const length = Math.sqrt(dot(values, values));
  return values.map((value) => value / length);
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}
