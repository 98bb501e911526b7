import type { RankingEntry } from '@touchstone/contract';
import { holm } from '@touchstone/stats';
import { moreSeeds } from '../ranking/more-seeds.js';
import type { ComparedPair, ComparedSide } from './comparison.js';
import { edgeDisagreements } from './edge-disagreements.js';
import type { OpenPair } from './open-pair.js';

/** Corrects for the number of comparisons, contenders and controls apart as a ranking does, and adds what follows. */
export function finishPairs(pairs: readonly OpenPair[]): ComparedPair[] {
  const families = [pairs.filter(isOfContenders), pairs.filter((pair) => !isOfContenders(pair))];
  const adjusted = new Map(
    families.flatMap((family) => {
      const values = holm(family.map(({ found }) => found.p));
      return family.map((pair, index) => [pair, { pHolm: values[index]!, size: family.length }] as const);
    }),
  );
  return pairs.map((pair) => finish(pair, adjusted.get(pair)!));
}

function isOfContenders({ first, second }: OpenPair): boolean {
  return !first.control && !second.control;
}

function finish(pair: OpenPair, { pHolm, size }: { readonly pHolm: number; readonly size: number }): ComparedPair {
  const { seeds, differences, difference, p, rankBiserial, probabilityOfImprovement, disagreements } = pair.found;
  return {
    group: pair.group,
    first: side(pair.first, pair.found.first),
    second: side(pair.second, pair.found.second),
    seeds,
    difference,
    p,
    pHolm,
    rankBiserial,
    probabilityOfImprovement,
    moreSeeds: moreSeeds(differences, pHolm, size),
    disagreements,
    edges: edgesOf(pair),
  };
}

function side(
  { criterion, control, checkpoint }: RankingEntry,
  found: Pick<ComparedSide, 'testAccuracy' | 'alone'>,
): ComparedSide {
  return { criterion, control, checkpoint, ...found };
}

function edgesOf({ found, truth: { space, accuracy } }: OpenPair): ComparedPair['edges'] {
  if (space === undefined) return null;
  const chosen = found.disagreements.map(({ seed, first, second }) => ({
    seed,
    first: space.decode(first.architecture),
    second: space.decode(second.architecture),
  }));
  // By seed, not by size of the difference.
  return edgeDisagreements(
    space,
    chosen.toSorted((a, b) => a.seed - b.seed),
    accuracy,
  );
}
