import { TouchstoneError } from '@touchstone/contract';

/** A date of the calendar as `2026-01-31`. Throws TouchstoneError `USAGE`. */
export function parseDate(text: string, flag: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 30 February becomes 2 March in some engines.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new TouchstoneError('USAGE', `"${text}" is not a date`, {
    where: `command line, ${flag}`,
    hint: 'Write year, month and day, as 2026-01-31.',
  });
}
