import { createRng, type PairedComparison } from '@touchstone/contract';
import { bootstrapInterval, mean } from '@touchstone/stats';
import type { PairTest } from './test-pairs.js';

/** A pair's test with the size of the difference: its mean and bootstrap interval over the common seeds. */
export function pairedComparison({ first, second, differences, p, pHolm }: PairTest): PairedComparison {
  const rng = createRng('bootstrap').fork(first).fork(second);
  const { low, high } = bootstrapInterval(differences, { rng });
  return { first, second, seeds: differences.length, difference: { mean: mean(differences), low, high }, p, pHolm };
}
