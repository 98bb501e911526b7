import { normalQuantile } from './normal-quantile.js';
import { signedRankDistribution } from './signed-rank-distribution.js';

/**
 * Largest w such that Wilcoxon's two-sided signed-rank test of `pairs` pairs without ties rejects at
 * `level` when the smaller rank sum is w; −1 where it never does. Exact up to 50 pairs; beyond, that of
 * the normal approximation with continuity correction, as in wilcoxonSignedRank.
 */
export function signedRankCriticalValue(pairs: number, level: number): number {
  if (pairs <= 50) {
    const distribution = signedRankDistribution(pairs);
    return distribution.findIndex((probability) => Math.min(1, 2 * probability) > level) - 1;
  }
  const deviation = Math.sqrt((pairs * (pairs + 1) * (2 * pairs + 1)) / 24);
  const limit = (pairs * (pairs + 1)) / 4 - 0.5 + deviation * normalQuantile(level / 2);
  return Math.max(-1, Math.floor(limit));
}
