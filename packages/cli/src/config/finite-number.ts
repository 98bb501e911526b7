import { TouchstoneError } from '@touchstone/contract';

/** The number of an option, of any sign. Throws TouchstoneError `USAGE`. */
export function finiteNumber(text: string, flag: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new TouchstoneError('USAGE', `"${text}" is not a number`, { where: `command line, ${flag}` });
}
