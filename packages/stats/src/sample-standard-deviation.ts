import { mean } from './mean.js';
import { requireValues } from './require-values.js';

/**
 * Standard deviation with n − 1 in the denominator, by two passes.
 * Undefined for a single value; throws RangeError on no values or NaN.
 */
export function sampleStandardDeviation(values: readonly number[]): number | undefined {
  requireValues('sampleStandardDeviation', values);
  if (values.length < 2) return undefined;
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
