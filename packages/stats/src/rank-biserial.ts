import { signedRanks } from './signed-ranks.js';

/**
 * Matched-pairs rank-biserial correlation, −1 … 1, the effect size of Wilcoxon's signed-rank test: share
 * of the rank sum in favour minus the share against (Kerby 2014, "The simple difference formula").
 * Zeros are dropped and ties share ranks, as in the test; 0 where no pair differs.
 * Throws RangeError on NaN or infinite differences.
 */
export function rankBiserial(differences: readonly number[]): number {
  const { ranks, positive } = signedRanks('rankBiserial', differences);
  const total = (ranks.length * (ranks.length + 1)) / 2;
  return total === 0 ? 0 : (2 * positive - total) / total;
}
