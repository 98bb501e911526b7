import { mean } from './mean.js';
import { normalDistribution } from './normal-distribution.js';
import { normalQuantile } from './normal-quantile.js';

export interface BcaInput {
  /** The statistic of the sample. */
  readonly observed: number;
  /** The statistic of each resample. */
  readonly resampled: ArrayLike<number>;
  /** The statistic of the sample without its i-th value, for every i. */
  readonly jackknife: readonly number[];
  /** Coverage, between 0 and 1. */
  readonly confidence: number;
}

/**
 * Lower and upper quantile of the resampled statistics that make the bias-corrected and accelerated
 * interval (Efron 1987; Efron and Tibshirani 1993, equation 14.10). Undefined where the acceleration
 * or the bias correction is: a jackknife that does not vary, or all resamples on one side.
 */
export function bcaLevels({ observed, resampled, jackknife, confidence }: BcaInput): [number, number] | undefined {
  let largest = 0;
  for (let index = 0; index < resampled.length; index++) {
    largest = Math.max(largest, Math.abs(resampled[index]! - observed));
  }
  // A resample that equals the observed value counts half, as in SciPy. Equal up to rounding: the
  // same values summed in another order must not tip the count.
  const rounding = 1e-9 * largest;
  let below = 0;
  let equal = 0;
  for (let index = 0; index < resampled.length; index++) {
    const offset = resampled[index]! - observed;
    if (offset < -rounding) below++;
    else if (offset <= rounding) equal++;
  }
  const bias = normalQuantile((below + equal / 2) / resampled.length);
  const centre = mean(jackknife);
  const squares = jackknife.reduce((sum, value) => sum + (centre - value) ** 2, 0);
  const cubes = jackknife.reduce((sum, value) => sum + (centre - value) ** 3, 0);
  const acceleration = cubes / (6 * squares ** 1.5);
  const varies = Math.sqrt(squares) > 1e-12 * Math.abs(centre);
  if (!varies || !Number.isFinite(bias) || !Number.isFinite(acceleration)) return undefined;

  const z = normalQuantile((1 - confidence) / 2);
  const divisors = [z, -z].map((side) => 1 - acceleration * (bias + side));
  // Beyond the pole the formula would exchange the ends.
  if (divisors.some((divisor) => divisor <= 0)) return undefined;
  const level = (side: number): number => normalDistribution(bias + (bias + side) / (1 - acceleration * (bias + side)));
  return [level(z), level(-z)];
}
