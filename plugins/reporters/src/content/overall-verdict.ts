import type { Report } from '@touchstone/contract';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import { listNames } from './list-names.js';

/**
 * The best contender over all groups and whose intervals overlap with its, in one sentence.
 * Undefined where no contender is ranked.
 * @param name how a criterion's name is written
 */
export function overallVerdict(
  { overall, groups }: Report,
  name: (criterion: string) => string = String,
): string | undefined {
  const [leader, ...others] = overall.ranking.filter(({ control }) => !control);
  if (leader === undefined) return undefined;
  const { normalisedScore: score, runs } = leader;
  const overlapping = others
    .filter((entry) => entry.normalisedScore.high >= score.low && entry.normalisedScore.low <= score.high)
    .map((entry) => name(entry.criterion));
  const numbers = `${formatNumber(score.mean)} (${formatInterval(score)}, ${runs} runs in ${leader.groups} of ${groups.length} groups)`;
  const head = `${name(leader.criterion)} ${numbers}`;
  if (others.length === 0) return `${head} is the only contender.`;
  if (overlapping.length === 0) return `${head} leads; no other contender's interval reaches its.`;
  return `${head} leads; the intervals of ${listNames(overlapping)} overlap with its.`;
}
