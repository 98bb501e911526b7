import type { PairedComparison } from '@touchstone/contract';
import { significanceLevel } from './significance-level.js';

/**
 * Whether a pair is told apart: `yes`, about how many more seeds it would take, or `–` where there is
 * no difference to find or no number of seeds to name.
 */
export function toldApart({ pHolm, moreSeeds }: Pick<PairedComparison, 'pHolm' | 'moreSeeds'>): string {
  if (pHolm < significanceLevel) return 'yes';
  if (moreSeeds === null || moreSeeds === 0) return '–';
  return moreSeeds === 1 ? '+1 seed' : `+${moreSeeds} seeds`;
}
