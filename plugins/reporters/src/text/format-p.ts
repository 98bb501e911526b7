import { formatNumber } from './format-number.js';

/** A p-value with three decimals; `<0.001` below that. */
export function formatP(p: number): string {
  return p < 0.001 ? '<0.001' : formatNumber(p, 3);
}
