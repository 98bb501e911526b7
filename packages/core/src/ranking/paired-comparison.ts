import type { PairedComparison } from '@touchstone/contract';
import { rankBiserial } from '@touchstone/stats';
import { estimate } from './estimate.js';
import type { Family } from './family.js';
import { moreSeeds } from './more-seeds.js';
import { pairedDifferences } from './paired-differences.js';
import type { Resampling } from './resampling.js';

/** The record of first[i] and second[j] of a family, which must have seeds in common. */
export function pairedComparison(
  family: Family,
  [i, j]: readonly [number, number],
  group: string,
  resampling: Resampling,
): PairedComparison {
  const first = family.first[i]!;
  const second = family.second[j]!;
  const differences = pairedDifferences(first, second);
  const improvements = differences.map((difference) => (Math.sign(difference) + 1) / 2);
  const pHolm = family.pHolm(i, j);
  return {
    group,
    family: family.family,
    first: first.criterion,
    second: second.criterion,
    seeds: differences.length,
    difference: estimate(differences, resampling)!,
    p: family.p(i, j),
    pHolm,
    rankBiserial: rankBiserial(differences),
    probabilityOfImprovement: estimate(improvements, resampling)!,
    moreSeeds: moreSeeds(differences, pHolm, family.tested),
  };
}
