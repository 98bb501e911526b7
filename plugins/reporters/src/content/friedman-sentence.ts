import type { FriedmanSummary } from '@touchstone/contract';
import { formatNumber } from '../text/format-number.js';
import { formatP } from '../text/format-p.js';
import { listNames } from './list-names.js';
import { significanceLevel } from './significance-level.js';

/**
 * Whether the contenders differ at all, with the numbers that say so.
 * @param name how a criterion's name is written
 */
export function friedmanSentence(friedman: FriedmanSummary, name: (criterion: string) => string = String): string {
  const { seeds, f, pF, ranks, criticalDifference } = friedman;
  const answer = pF < significanceLevel ? 'the contenders differ' : 'the contenders cannot be told apart as a whole';
  const p = formatP(pF);
  const pText = p.startsWith('<') ? `p < ${p.slice(1)}` : `p = ${p}`;
  const means = ranks.map(({ criterion, rank }) => `${name(criterion)} ${formatNumber(rank)}`);
  return (
    `Friedman over ${seeds} seeds: ${answer}, F = ${f === null ? '∞' : formatNumber(f)}, ${pText}. ` +
    `Mean ranks: ${listNames(means, 6)}; critical difference ${formatNumber(criticalDifference)} ranks.`
  );
}
