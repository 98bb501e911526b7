import { type ErrorCode, TouchstoneError } from '@touchstone/contract';
import { didYouMean } from './did-you-mean.js';

/** The error for a name that is not among the known ones: did-you-mean, place, and the list of all. */
export function unknownName(
  code: ErrorCode,
  what: string,
  name: string,
  known: readonly string[],
  where: string,
): TouchstoneError {
  const guess = didYouMean(name, known);
  const question = guess === undefined ? '' : `; did you mean "${guess}"?`;
  return new TouchstoneError(code, `unknown ${what} "${name}"${question}`, {
    where,
    hint: known.length === 0 ? `There is no ${what}.` : `Known: ${known.join(', ')}.`,
  });
}
