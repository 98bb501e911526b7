import { TouchstoneError } from '@touchstone/contract';
import { parseIntegers } from './parse-integers.js';

/** Search steps, ascending, from a list or its text. Throws TouchstoneError `CONFIG` on anything but different integers of 0 or more. */
export function parseCheckpoints(value: readonly number[] | string, where: string): number[] {
  const steps = typeof value === 'string' ? parseIntegers(value) : value;
  const valid =
    steps !== undefined &&
    steps.length > 0 &&
    steps.every((step) => Number.isSafeInteger(step) && step >= 0) &&
    new Set(steps).size === steps.length;
  if (!valid) {
    throw new TouchstoneError('CONFIG', `"checkpoints" cannot be ${JSON.stringify(value)}`, {
      where,
      hint: 'Allowed: a list of different search steps, integers of 0 or more, as 0,75,150.',
    });
  }
  return [...steps].sort((a, b) => a - b);
}
