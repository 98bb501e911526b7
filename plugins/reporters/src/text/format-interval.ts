import { formatNumber } from './format-number.js';

/** The ends of an interval: `74.1–80.1`, or `-0.2…1.4` where a dash would look like a sign; `–` for none. */
export function formatInterval(interval: { readonly low: number; readonly high: number } | null, decimals = 1): string {
  if (interval === null) return '–';
  const [low, high] = [formatNumber(interval.low, decimals), formatNumber(interval.high, decimals)];
  return low.startsWith('-') || high.startsWith('-') ? `${low}…${high}` : `${low}–${high}`;
}
