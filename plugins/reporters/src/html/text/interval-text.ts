import { numberText } from './number-text.js';

/** `92.0–94.1`; with ` to ` where a minus would be mistaken for the dash. */
export function intervalText({ low, high }: { low: number; high: number }, decimals = 1): string {
  return `${numberText(low, decimals)}${low < 0 || high < 0 ? ' to ' : '–'}${numberText(high, decimals)}`;
}
