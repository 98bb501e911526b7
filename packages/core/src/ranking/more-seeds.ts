import { additionalSamples } from '@touchstone/stats';
import { level } from './level.js';

/**
 * About how many more seeds would separate a pair with 80 % power; 0 where it is separate, null where
 * there is no difference to find.
 * @param differences of the pair, by seed
 * @param pHolm its p-value, corrected for the family
 * @param tested pairs of the family
 */
export function moreSeeds(differences: readonly number[], pHolm: number, tested: number): number | null {
  if (pHolm < level) return 0;
  const more = additionalSamples(differences, { level: level / tested });
  // 0 would say that the two are separate; that as many seeds had the power did not help these.
  return more === null ? null : Math.max(1, more);
}
