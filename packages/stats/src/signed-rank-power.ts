import { regularisedBeta } from './regularised-beta.js';
import { shiftedSignedRankTail } from './shifted-signed-rank-tail.js';
import { signedRankCriticalValue } from './signed-rank-critical-value.js';
import { signedRankMoments } from './signed-rank-moments.js';

/** Up to here (samples × critical value) the distribution is integrated, at most about 3 ms. */
const INTEGRATED = 2500;
/** From here on every difference is positive. */
const CERTAIN = 8;

export interface SignedRankPowerOptions {
  /** Mean / standard deviation of the differences, either sign. */
  readonly effect: number;
  /** Number of pairs. */
  readonly samples: number;
  /** Level of the test, between 0 and 1; after Holm's correction that of the first step, α / tests. */
  readonly level: number;
}

/**
 * Power of Wilcoxon's two-sided signed-rank test for normal differences, 0 … 1, with the critical value
 * of the test as wilcoxonSignedRank does it. With few pairs the distribution of the rank sum under the
 * alternative is integrated; with more it is a beta distribution over the range of the sum with its
 * exact moments (Hollander and Wolfe 1999), which stays within about 0.01 where the normal distribution
 * of the textbook misses by up to 0.2. 0 where `level` cannot be attained with so few pairs.
 * Throws RangeError on NaN, a number of samples that is no count, or a level outside 0 … 1.
 */
export function signedRankPower({ effect, samples, level }: SignedRankPowerOptions): number {
  if (Number.isNaN(effect)) throw new RangeError('signedRankPower: effect is NaN');
  if (!Number.isInteger(samples) || samples < 0) throw new RangeError(`signedRankPower: ${samples} samples`);
  if (!(level > 0 && level < 1)) throw new RangeError(`signedRankPower: level ${level}`);
  const limit = signedRankCriticalValue(samples, level);
  if (limit < 0) return 0;
  const size = Math.abs(effect);
  if (size > CERTAIN) return 1;
  if (samples * (limit + 1) > INTEGRATED) return betaPower(samples, limit, size);
  return Math.min(1, shiftedSignedRankTail(samples, limit, size) + shiftedSignedRankTail(samples, limit, -size));
}

function betaPower(samples: number, limit: number, effect: number): number {
  const { mean, variance } = signedRankMoments(samples, effect);
  // Each value of the sum owns the half unit on both of its sides.
  const width = (samples * (samples + 1)) / 2 + 1;
  const centre = (mean + 0.5) / width;
  const precision = (centre * (1 - centre) * width * width) / variance - 1;
  const rejected = (limit + 1) / width;
  const [a, b] = [centre * precision, (1 - centre) * precision];
  return regularisedBeta(rejected, a, b) + regularisedBeta(rejected, b, a);
}
