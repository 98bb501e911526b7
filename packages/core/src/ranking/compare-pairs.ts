import { createRng, type PairedComparison } from '@touchstone/contract';
import { bootstrapInterval, holm, mean, wilcoxonSignedRank } from '@touchstone/stats';
import type { Selections } from './selection.js';

/**
 * All pairs of criteria of one checkpoint over the seeds that both have: mean difference with its
 * bootstrap interval, exact Wilcoxon signed-rank test, and Holm's correction over all these pairs.
 * Contenders and controls are one family: whoever looks at all pairs should be protected for all of them.
 */
export function comparePairs(ranked: readonly Selections[]): PairedComparison[] {
  const pairs = ranked.flatMap((first, index) =>
    ranked.slice(index + 1).map((second) => ({ first, second, differences: differencesOf(first, second) })),
  );
  const compared = pairs
    .filter(({ differences }) => differences.length > 0)
    .map(({ first, second, differences }) => {
      const rng = createRng('bootstrap').fork(first.checkpoint).fork(first.criterion).fork(second.criterion);
      const { low, high } = bootstrapInterval(differences, { rng });
      return {
        first: first.criterion,
        second: second.criterion,
        seeds: differences.length,
        difference: { mean: mean(differences), low, high },
        p: wilcoxonSignedRank(differences).p,
      };
    });
  const corrected = holm(compared.map(({ p }) => p));
  return compared.map((comparison, index) => Object.assign(comparison, { pHolm: corrected[index]! }));
}

function differencesOf(first: Selections, second: Selections): number[] {
  const others = new Map(second.selections.map(({ seed, testAccuracy }) => [seed, testAccuracy]));
  return first.selections
    .filter(({ seed }) => others.has(seed))
    .map(({ seed, testAccuracy }) => testAccuracy - others.get(seed)!);
}
