import { createRng, type Estimate } from '@touchstone/contract';
import { bootstrapInterval, mean, probabilityOfImprovement, rankBiserial, wilcoxonSignedRank } from '@touchstone/stats';
import type { Choice, ComparedPair, SeedDisagreement } from './comparison.js';

/** The two sides over the seeds that both have. */
export interface ChoiceComparison extends Pick<
  ComparedPair,
  'seeds' | 'difference' | 'p' | 'rankBiserial' | 'probabilityOfImprovement' | 'disagreements'
> {
  /** By seed, as `seeds`. */
  readonly differences: readonly number[];
  readonly first: Pick<ComparedPair['first'], 'testAccuracy' | 'alone'>;
  readonly second: Pick<ComparedPair['second'], 'testAccuracy' | 'alone'>;
}

/**
 * Compares what two criteria selected, paired by seed. Undefined where no seed has both.
 * @param label names the random stream of the bootstrap
 */
export function compareChoices(
  first: readonly Choice[],
  second: readonly Choice[],
  label: string,
): ChoiceComparison | undefined {
  const bySeed = new Map(second.map((choice) => [choice.seed, choice]));
  const pairs = first.flatMap((choice) => {
    const other = bySeed.get(choice.seed);
    return other === undefined ? [] : [{ first: choice, second: other }];
  });
  if (pairs.length === 0) return undefined;
  const seeds = pairs.map((pair) => pair.first.seed);
  const differences = pairs.map((pair) => pair.first.testAccuracy - pair.second.testAccuracy);
  const rng = createRng('bootstrap').fork(label);
  const better = differences.map((difference) => probabilityOfImprovement([difference]));
  return {
    seeds,
    differences,
    difference: estimate(differences, rng.fork('difference')),
    p: wilcoxonSignedRank(differences).p,
    rankBiserial: rankBiserial(differences),
    probabilityOfImprovement: estimate(better, rng.fork('improvement')),
    disagreements: pairs
      .filter((pair) => pair.first.architecture !== pair.second.architecture)
      .map(disagreement)
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
    first: side(
      pairs.map((pair) => pair.first),
      first,
    ),
    second: side(
      pairs.map((pair) => pair.second),
      second,
    ),
  };
}

function estimate(values: readonly number[], rng: ReturnType<typeof createRng>): Estimate {
  const { low, high } = bootstrapInterval(values, { rng });
  return { mean: mean(values), low, high };
}

function side(common: readonly Choice[], all: readonly Choice[]): ChoiceComparison['first'] {
  const seeds = new Set(common.map(({ seed }) => seed));
  return {
    testAccuracy: mean(common.map(({ testAccuracy }) => testAccuracy)),
    alone: all.map(({ seed }) => seed).filter((seed) => !seeds.has(seed)),
  };
}

function disagreement({ first, second }: { readonly first: Choice; readonly second: Choice }): SeedDisagreement {
  const { seed, ...own } = first;
  const { seed: _, ...other } = second;
  return { seed, first: own, second: other, difference: first.testAccuracy - second.testAccuracy };
}
