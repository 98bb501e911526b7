import { TouchstoneError } from '@touchstone/contract';

/** A search step, an integer of 0 or more. Throws TouchstoneError `USAGE`. */
export function stepNumber(text: string, flag: string): number {
  if (/^\d{1,15}$/.test(text.trim())) return Number(text);
  throw new TouchstoneError('USAGE', `"${text}" is not a search step`, {
    where: `command line, ${flag}`,
    hint: 'A step is an integer of 0 or more; 0 is the untrained supernet.',
  });
}
