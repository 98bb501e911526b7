import { tolerances } from './tolerances.js';

/** Largest difference relative to the largest expected value; Infinity where lengths differ or a value is NaN. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let scale: number = tolerances.smallestScale;
  let error = 0;
  for (let index = 0; index < expected.length; index++) {
    const difference = Math.abs(actual[index]! - expected[index]!);
    if (Number.isNaN(difference)) return Infinity;
    scale = Math.max(scale, Math.abs(expected[index]!));
    error = Math.max(error, difference);
  }
  return error / scale;
}
