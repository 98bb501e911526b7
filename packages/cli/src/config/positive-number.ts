import { TouchstoneError } from '@touchstone/contract';

/** The positive number of an option, an integer if `integer`. Throws TouchstoneError `USAGE`. */
export function positiveNumber(text: string, flag: string, integer: boolean): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const valid = Number.isFinite(value) && value > 0 && (!integer || Number.isSafeInteger(value));
  if (valid) return value;
  throw new TouchstoneError('USAGE', `"${text}" is not a positive ${integer ? 'integer' : 'number'}`, {
    where: `command line, ${flag}`,
  });
}
