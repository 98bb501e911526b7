import type { PairedComparison, RankingEntry } from '@touchstone/contract';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import type { GroupResults } from './group-results.js';
import { leaderComparisons } from './leader-comparisons.js';
import { listNames } from './list-names.js';
import { significanceLevel } from './significance-level.js';

/**
 * What a group's results come to, in one or two sentences: the best contender, who cannot be told
 * apart from it, and how it does against the controls. Empty where nothing is ranked.
 * @param name how a criterion's name is written
 */
export function verdict(results: GroupResults, name: (criterion: string) => string = String): string[] {
  if (results.last.length === 0) return [];
  if (results.leader === undefined) return ['No contender has a result, only controls.'];
  const against = controls(leaderComparisons(results, 'controls'), name);
  return [contenders(results, results.leader, name), ...(against === undefined ? [] : [against])];
}

function contenders(results: GroupResults, leader: RankingEntry, name: (criterion: string) => string): string {
  const { criterion, testAccuracy, seeds } = leader;
  const others = results.last.filter((entry) => !entry.control && entry !== leader);
  const apart = new Set(
    leaderComparisons(results, 'contenders')
      .filter(({ pHolm }) => pHolm < significanceLevel)
      .map(({ second }) => second),
  );
  const tied = others.filter((entry) => !apart.has(entry.criterion)).map((entry) => name(entry.criterion));
  const unit = seeds === 1 ? '1 seed' : `${seeds} seeds`;
  const interval = `${formatInterval(testAccuracy)}, ${unit}`;
  const head = `${name(criterion)} ${formatNumber(testAccuracy.mean)} (${interval})`;
  if (others.length === 0) return `${head} is the only contender.`;
  if (tied.length === 0) return `${head} leads, told apart from every other contender.`;
  if (tied.length === others.length && tied.length > 3) {
    return `${head} leads; none of the ${tied.length} other contenders can be told apart from it.`;
  }
  return `${head} leads; ${listNames(tied)} cannot be told apart from it.`;
}

function controls(pairs: readonly PairedComparison[], name: (criterion: string) => string): string | undefined {
  const better: string[] = [];
  const same: string[] = [];
  const worse: string[] = [];
  for (const { second, pHolm, difference } of pairs) {
    if (pHolm >= significanceLevel) same.push(name(second));
    else if (difference.mean > 0) better.push(name(second));
    else worse.push(name(second));
  }
  const parts = [
    ...(better.length > 0 ? [`better than ${listNames(better, 6)}`] : []),
    ...(same.length > 0 ? [`not told apart from ${listNames(same, 6)}`] : []),
    ...(worse.length > 0 ? [`worse than ${listNames(worse, 6)}`] : []),
  ];
  return parts.length === 0 ? undefined : `Against the controls: ${parts.join('; ')}.`;
}
