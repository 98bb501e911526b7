import type { RankingEntry } from '@touchstone/contract';
import { countChoices } from './count-choices.js';
import type { RankingContext } from './ranking-context.js';
import type { Selections } from './selections.js';

/**
 * Fleiss' kappa between seeds: edges are the subjects, seeds the raters. The chance that two seeds agree
 * is that of the choices on all edges together, for every edge: on one edge alone kappa is 1 or
 * −1 / (seeds − 1), whatever was chosen. So the mean over edges is Fleiss' kappa. Null below two seeds.
 */
export function seedAgreement(
  { selected }: Selections,
  { space }: RankingContext,
): Pick<RankingEntry['agreement'], 'seeds' | 'perEdge'> {
  const edges = space.edges.length;
  const raters = selected.length;
  if (raters < 2) return { seeds: null, perEdge: Array<null>(edges).fill(null) };
  const counts = countChoices(
    selected.map(({ architecture }) => architecture),
    edges,
    space.operations.length,
  );
  const shares = space.operations.map((_, operation) => total(counts.map((row) => row[operation]!)) / (edges * raters));
  const chance = total(shares.map((share) => share ** 2));
  const perEdge = counts.map((row) => {
    const agreeing = total(row.map((count) => count * (count - 1))) / (raters * (raters - 1));
    // All chose the same operation on every edge: unanimous, though chance could do no worse.
    return agreeing === 1 ? 1 : (agreeing - chance) / (1 - chance);
  });
  return { seeds: total(perEdge) / edges, perEdge };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
