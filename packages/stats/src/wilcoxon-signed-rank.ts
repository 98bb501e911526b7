import { normalDistribution } from './normal-distribution.js';
import { signedRankDistribution } from './signed-rank-distribution.js';
import { signedRankTail } from './signed-rank-tail.js';
import { signedRanks } from './signed-ranks.js';

/** Up to here the distribution without ties is counted exactly in double precision. */
const EXACT_PAIRS = 50;
/** Up to here the distribution given the ties at hand is counted; it is another one for each pattern of ties. */
const EXACT_TIED_PAIRS = 25;

export interface SignedRankTest {
  /** Pairs that differ; the others are dropped. */
  readonly pairs: number;
  /** Sum of the ranks of the positive differences. */
  readonly statistic: number;
  /** Two-sided p-value; 1 when no pair differs. */
  readonly p: number;
  /** Whether p was counted exactly or comes from the normal approximation. */
  readonly method: 'exact' | 'normal';
}

/**
 * Wilcoxon's signed-rank test of paired differences (Wilcoxon 1945). Zeros are dropped, as Wilcoxon
 * did; equal magnitudes share their mean rank, and magnitudes closer than 1e-10 of the largest are equal.
 * p is exact up to 50 pairs without ties and, given the ties at hand, up to 25 pairs with ties; beyond,
 * it is the normal approximation with the variance corrected for ties and a continuity correction of one
 * half (R's wilcox.test with correct = TRUE). Throws RangeError on NaN or infinite differences.
 */
export function wilcoxonSignedRank(differences: readonly number[]): SignedRankTest {
  const { ranks, positive: statistic, ties } = signedRanks('wilcoxonSignedRank', differences);
  const pairs = ranks.length;
  const total = (pairs * (pairs + 1)) / 2;
  const smaller = Math.min(statistic, total - statistic);
  const exact = pairs <= (ties === 0 ? EXACT_PAIRS : EXACT_TIED_PAIRS);
  // The null distribution is symmetric, with ties too: twice one tail is two-sided.
  const tail = exact ? exactTail(ranks, ties, smaller) : normalTail(pairs, ties, smaller);
  return { pairs, statistic, p: Math.min(1, 2 * tail), method: exact ? 'exact' : 'normal' };
}

function exactTail(ranks: Float64Array, ties: number, smaller: number): number {
  return ties === 0 ? signedRankDistribution(ranks.length)[smaller]! : signedRankTail(ranks, smaller);
}

function normalTail(pairs: number, ties: number, smaller: number): number {
  const variance = (pairs * (pairs + 1) * (2 * pairs + 1)) / 24 - ties / 48;
  return normalDistribution((smaller + 0.5 - (pairs * (pairs + 1)) / 4) / Math.sqrt(variance));
}
