import { studentizedRangeQuantile } from './studentized-range-quantile.js';

/**
 * Difference of mean ranks from which on two of `treatments` differ at `level` after a Friedman test
 * over `blocks` (Nemenyi 1963; Demšar 2006, section 3.2.2): q / √2 · √(k (k + 1) / 6 N).
 * Throws RangeError on fewer than two treatments, no block, or a level outside 0 … 1.
 */
export function nemenyiCriticalDifference(treatments: number, blocks: number, level = 0.05): number {
  if (!Number.isInteger(blocks) || blocks < 1) throw new RangeError(`nemenyiCriticalDifference: ${blocks} blocks`);
  const quantile = studentizedRangeQuantile(1 - level, treatments);
  return quantile * Math.sqrt((treatments * (treatments + 1)) / (12 * blocks));
}
