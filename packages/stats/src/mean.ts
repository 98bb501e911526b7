import { requireValues } from './require-values.js';

/** Arithmetic mean. Throws RangeError on no values or NaN. */
export function mean(values: readonly number[]): number {
  requireValues('mean', values);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
