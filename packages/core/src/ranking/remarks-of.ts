import type { FailureEntry } from '@touchstone/contract';
import { smallestAttainableP } from '@touchstone/stats';
import type { Judge } from './judge.js';
import type { RankingInput } from './ranking-input.js';
import type { Selections } from './selection.js';

export interface RemarkFacts {
  readonly input: RankingInput;
  readonly judge: Judge;
  readonly selections: readonly Selections[];
  readonly failures: readonly FailureEntry[];
  /** Number of paired comparisons. */
  readonly pairs: number;
}

const level = 0.05;

/** What a reader must know before believing the numbers, one sentence each. */
export function remarksOf(facts: RemarkFacts): string[] {
  return [seeds(facts), failed(facts), missing(facts), unknown(facts), neverReturned(facts)].filter(
    (remark) => remark !== undefined,
  );
}

function seeds({ input, pairs }: RemarkFacts): string | undefined {
  const count = input.trials.length;
  const smallest = smallestAttainableP(count);
  if (pairs === 0 || smallest * pairs < level) return undefined;
  const forOne = seedsFor(1);
  const forAll = seedsFor(pairs);
  const unit = count === 1 ? '1 seed' : `${count} seeds`;
  const limit = `goes down to p = ${Number(smallest.toPrecision(3))}`;
  if (count >= forOne) {
    return (
      `${unit} cannot separate all ${pairs} pairs at the 5 % level: the exact signed-rank test ${limit} before the ` +
      `correction for all pairs. It takes at least ${forAll} seeds (--seeds ${forAll}).`
    );
  }
  const needed =
    forAll === forOne ? `${forOne} seeds` : `${forOne} seeds for a single pair and ${forAll} for all ${pairs} pairs`;
  return (
    `${unit} cannot separate anything at the 5 % level: the exact signed-rank test ${limit}. ` +
    `It takes at least ${needed} (--seeds ${forAll}).`
  );
}

/** Smallest number of seeds with which the exact test can be significant after correction for `pairs`. */
function seedsFor(pairs: number): number {
  let count = 1;
  while (smallestAttainableP(count) * pairs >= level) count++;
  return count;
}

function failed({ failures, input }: RemarkFacts): string | undefined {
  if (failures.length === 0) return undefined;
  const searches = failures.filter(({ criterion }) => criterion === null).length;
  const parts = [
    ...(searches > 0 ? [`${searches} of ${input.trials.length} searches`] : []),
    ...(failures.length > searches ? [`${failures.length - searches} scorings`] : []),
  ];
  return `${parts.join(' and ')} failed; they are left out of the means and tried again at the next run.`;
}

function missing({ input: { trials, criteria, checkpoints } }: RemarkFacts): string | undefined {
  let count = 0;
  for (const trial of trials) {
    if (trial.searchFailure !== undefined) continue;
    for (const step of checkpoints) {
      count += criteria.filter(({ label }) => trial.row(step, label) === undefined).length;
    }
  }
  const all = trials.length * criteria.length * checkpoints.length;
  return count === 0
    ? undefined
    : `${count} of ${all} results are not in the store yet; means are over those that are.`;
}

function unknown({ selections }: RemarkFacts): string | undefined {
  const count = selections.reduce((total, each) => total + each.unknown, 0);
  return count === 0 ? undefined : `The table does not know ${count} of the selected architectures; they are left out.`;
}

function neverReturned({ input: { space }, judge }: RemarkFacts): string | undefined {
  const names = space.operations
    .filter((_, operation) => judge.returnable.every((edge) => !edge[operation]!))
    .map(({ name }) => name);
  return names.length === 0
    ? undefined
    : `The rule of the space never returns ${names.join(', ')}; rank correlations leave it out as well.`;
}
