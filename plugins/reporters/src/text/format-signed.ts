import { formatNumber } from './format-number.js';

/** A number with fixed decimals and a plus where it is above zero. */
export function formatSigned(value: number, decimals = 1): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
