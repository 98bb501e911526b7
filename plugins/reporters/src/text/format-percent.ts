import { formatNumber } from './format-number.js';

/** A share of 0 to 1 as whole percents, as `33%`. */
export function formatPercent(share: number): string {
  return `${formatNumber(100 * share, 0)}%`;
}
