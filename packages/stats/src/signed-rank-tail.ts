/**
 * Probability that the sum of a random subset of `ranks` is at most `limit`, every subset equally
 * likely: the null distribution of the signed-rank statistic, counted exactly (up to 50 ranks the
 * counts stay below 2^53). Ranks are multiples of one half, so that mid-ranks of ties are allowed.
 */
export function signedRankTail(ranks: ArrayLike<number>, limit: number): number {
  const doubled = Array.from(ranks, (rank) => Math.round(2 * rank));
  const total = doubled.reduce((sum, rank) => sum + rank, 0);
  // subsets[s] is the number of subsets of the ranks so far whose doubled sum is s.
  const subsets = new Float64Array(total + 1);
  subsets[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    for (let sum = reached; sum >= 0; sum--) subsets[sum + rank]! += subsets[sum]!;
    reached += rank;
  }
  return subsets.subarray(0, Math.round(2 * limit) + 1).reduce((sum, count) => sum + count, 0) / 2 ** ranks.length;
}
