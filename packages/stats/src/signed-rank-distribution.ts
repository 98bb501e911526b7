const cache = new Map<number, Float64Array>();

/**
 * Null distribution of the signed-rank statistic of `pairs` pairs without ties: element w is the
 * probability of a rank sum of at most w, from 0 to pairs (pairs + 1) / 2. Counted exactly up to 50
 * pairs (the counts stay below 2^53), once per number of pairs; do not write to it.
 */
export function signedRankDistribution(pairs: number): Float64Array {
  const known = cache.get(pairs);
  if (known) return known;
  const subsets = new Float64Array((pairs * (pairs + 1)) / 2 + 1);
  subsets[0] = 1;
  let reached = 0;
  for (let rank = 1; rank <= pairs; rank++) {
    for (let sum = reached; sum >= 0; sum--) subsets[sum + rank]! += subsets[sum]!;
    reached += rank;
  }
  let within = 0;
  const distribution = subsets.map((count) => (within += count) / 2 ** pairs);
  cache.set(pairs, distribution);
  return distribution;
}
