import { averageRanks } from './average-ranks.js';
import { mean } from './mean.js';
import { requirePairs } from './require-pairs.js';

/**
 * Spearman's rho, −1 … 1: Pearson's correlation of average ranks (Spearman 1904). Undefined when a
 * side is constant or has fewer than two values. Throws RangeError on unequal lengths or NaN.
 */
export function spearman(first: readonly number[], second: readonly number[]): number | undefined {
  requirePairs('spearman', first, second);
  if (first.length < 2) return undefined;
  const a = centred(averageRanks(first));
  const b = centred(averageRanks(second));
  const scale = Math.sqrt(dot(a, a) * dot(b, b));
  return scale === 0 ? undefined : dot(a, b) / scale;
}

function centred(values: readonly number[]): number[] {
  const centre = mean(values);
  return values.map((value) => value - centre);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
