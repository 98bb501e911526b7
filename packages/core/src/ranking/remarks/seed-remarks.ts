import { smallestAttainableP } from '@touchstone/stats';
import { fewSeeds } from '../few-seeds.js';
import { level } from '../level.js';
import type { RemarkFacts } from './remark-facts.js';

/** What so few seeds can and cannot say. */
export function seedRemarks({ context: { trials }, families }: RemarkFacts): string[] {
  const count = trials.length;
  const unit = count === 1 ? '1 seed' : `${count} seeds`;
  const few =
    count < fewSeeds
      ? [`With ${unit} the intervals are hardly informative; ${fewSeeds} is little, 10 is better (--seeds 10).`]
      : [];
  const smallest = smallestAttainableP(count);
  const tested = families.filter((family) => family.tested > 0);
  const short = tested.filter((family) => smallest * family.tested >= level);
  if (short.length === 0) return few;
  const attained = `the signed-rank test goes down to p = ${Number(smallest.toPrecision(3))}`;
  const needs = short.map(({ family, tested: pairs }) => ({
    pairs: `${pairs === 1 ? 'the pair' : `all ${pairs} pairs`} ${family === 'contenders' ? 'of contenders' : 'with a control'}`,
    seeds: seedsFor(pairs),
  }));
  const most = Math.max(...needs.map(({ seeds }) => seeds));
  const single = seedsFor(1);
  if (count >= single) {
    const what = needs.map(({ pairs }) => pairs).join(' or ');
    const each = needs.map(({ pairs, seeds }) => `${seeds} for ${pairs}`).join(' and ');
    return [
      ...few,
      `${unit} cannot separate ${what} at the 5 % level: ${attained} before the correction for all of them. ` +
        `It takes at least ${each} (--seeds ${most}).`,
    ];
  }
  const each = [`${single} seeds for a single pair`, ...needs.map(({ pairs, seeds }) => `${seeds} for ${pairs}`)];
  const needed = most === single ? `${single} seeds` : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
  return [
    ...few,
    `${unit} cannot separate anything at the 5 % level: ${attained}. It takes at least ${needed} (--seeds ${most}).`,
  ];
}

/** Smallest number of seeds with which the exact test can be significant after correction for `pairs`. */
function seedsFor(pairs: number): number {
  let count = 1;
  while (smallestAttainableP(count) * pairs >= level) count++;
  return count;
}
