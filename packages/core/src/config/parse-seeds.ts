import { TouchstoneError } from '@touchstone/contract';
import { parseIntegers } from './parse-integers.js';

/**
 * Seeds from a count n (1 … n) or a list of them; text is read as a count or as a list with
 * commas. Throws TouchstoneError `CONFIG` unless they are different integers of 0 or more.
 */
export function parseSeeds(value: number | readonly number[] | string, where: string): number[] {
  const given = typeof value === 'string' ? (parseText(value) ?? value) : value;
  const seeds = typeof given === 'number' ? countUp(given) : given;
  const valid =
    Array.isArray(seeds) &&
    seeds.length > 0 &&
    seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0) &&
    new Set(seeds).size === seeds.length;
  if (!valid) {
    throw new TouchstoneError('CONFIG', `"seeds" cannot be ${JSON.stringify(value)}`, {
      where,
      hint: 'Allowed: a count of at least 1, as 5 for the seeds 1 to 5, or a list of different integers of 0 or more.',
    });
  }
  return [...(seeds as number[])];
}

function parseText(text: string): number | number[] | undefined {
  const integers = parseIntegers(text);
  return integers?.length === 1 && !text.includes(',') ? integers[0] : integers;
}

function countUp(count: number): number[] | undefined {
  if (!Number.isSafeInteger(count) || count < 1 || count > 1_000_000) return undefined;
  return Array.from({ length: count }, (_, index) => index + 1);
}
