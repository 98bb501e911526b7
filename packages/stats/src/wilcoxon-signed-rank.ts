import { averageRanks } from './average-ranks.js';
import { normalDistribution } from './normal-distribution.js';
import { requireValues } from './require-values.js';
import { signedRankTail } from './signed-rank-tail.js';

/** Up to here the distribution is counted exactly in double precision. */
const EXACT_PAIRS = 50;

export interface SignedRankTest {
  /** Pairs that differ; the others are dropped. */
  readonly pairs: number;
  /** Sum of the ranks of the positive differences. */
  readonly statistic: number;
  /** Two-sided p-value; 1 when no pair differs. */
  readonly p: number;
}

/**
 * Wilcoxon's signed-rank test of paired differences (Wilcoxon 1945). Zeros are dropped, as Wilcoxon
 * did; equal magnitudes share their mean rank. Up to 50 pairs p is exact given the ties at hand, above
 * it is the normal approximation with the variance corrected for ties, without continuity correction.
 * Magnitudes closer than about 1e-10 of the largest are ties: percentages are subtracted in floating
 * point, and their rounding must not decide ranks. Throws RangeError on NaN or infinite differences.
 */
export function wilcoxonSignedRank(differences: readonly number[]): SignedRankTest {
  requireValues('wilcoxonSignedRank', differences, 0);
  const largest = Math.max(0, ...differences.map(Math.abs));
  if (largest === Infinity) throw new RangeError('wilcoxonSignedRank: a difference is infinite');
  const kept = differences.map((value) => Math.round(value / (largest * 1e-10))).filter((value) => value !== 0);
  if (largest === 0 || kept.length === 0) return { pairs: 0, statistic: 0, p: 1 };

  const ranks = averageRanks(kept.map(Math.abs));
  const total = (kept.length * (kept.length + 1)) / 2;
  const statistic = ranks.reduce((sum, rank, index) => (kept[index]! > 0 ? sum + rank : sum), 0);
  const smaller = Math.min(statistic, total - statistic);
  const tail = kept.length <= EXACT_PAIRS ? signedRankTail(ranks, smaller) : normalTail(ranks, smaller, total);
  // The null distribution is symmetric, with ties too: twice one tail is two-sided.
  return { pairs: kept.length, statistic, p: Math.min(1, 2 * tail) };
}

function normalTail(ranks: readonly number[], smaller: number, total: number): number {
  const variance = ranks.reduce((sum, rank) => sum + (rank * rank) / 4, 0);
  return normalDistribution((smaller - total / 2) / Math.sqrt(variance));
}
