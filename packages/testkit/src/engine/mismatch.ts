import { relativeError } from './relative-error.js';

/** Undefined where values agree within the tolerance (see `relativeError`), else a description of how they differ. */
export function mismatch(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): string | undefined {
  const error = relativeError(actual, expected);
  if (error <= tolerance) return undefined;
  return `${what}: relative error ${error}, not ${tolerance}; [${shown(actual)}] where [${shown(expected)}] was expected`;
}

function shown(values: ArrayLike<number>): string {
  return Array.from(values).slice(0, 12).join(', ');
}
