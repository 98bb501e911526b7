import { requireValues } from './require-values.js';

/** Throws RangeError, naming the function, when there are fewer than `minimum` values or one is not finite. */
export function requireFinite(name: string, values: readonly number[], minimum = 1): void {
  requireValues(name, values, minimum);
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new RangeError(`${name}: value ${index} is infinite`);
}
