import { formatNumber } from '../../text/format-number.js';

/** A number with fixed decimals and a real minus; `–` where there is none. */
export function numberText(value: number | null, decimals = 1): string {
  if (value === null || !Number.isFinite(value)) return '–';
  return formatNumber(value, decimals).replace('-', '−');
}
