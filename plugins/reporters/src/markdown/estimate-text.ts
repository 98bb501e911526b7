import type { Estimate } from '@touchstone/contract';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';

/** A mean with its interval, `78.1 (74.1–80.1)`; `–` for none. */
export function estimateText(estimate: Estimate | null, decimals = 1): string {
  if (estimate === null) return '–';
  return `${formatNumber(estimate.mean, decimals)} (${formatInterval(estimate, decimals)})`;
}
