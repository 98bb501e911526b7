import { requireValues } from './require-values.js';

/** Throws RangeError, naming the function, unless both sides have one length and hold no NaN. */
export function requirePairs(name: string, first: readonly number[], second: readonly number[]): void {
  if (first.length !== second.length) {
    throw new RangeError(`${name}: the two sides have ${first.length} and ${second.length} values`);
  }
  requireValues(name, first, 0);
  requireValues(name, second, 0);
}
