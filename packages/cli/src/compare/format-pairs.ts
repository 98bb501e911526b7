import type { ComparedPair } from '@touchstone/core';
import { alignColumns } from '../text/align-columns.js';
import { signed } from '../text/signed.js';
import { formatP } from './format-p.js';

/** Several pairs as one table per group, in lines. */
export function formatPairs(pairs: readonly ComparedPair[]): string[] {
  const groups = [...new Set(pairs.map(({ group }) => group))];
  return groups.flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    group,
    ...table(pairs.filter((pair) => pair.group === group)),
  ]);
}

function table(pairs: readonly ComparedPair[]): string[] {
  const heading = ['criterion', 'A', 'B', 'A − B', '95 %', 'p Holm', 'seeds', 'more'];
  const rows = pairs.map(({ first, second, difference, pHolm, seeds, moreSeeds }) => [
    nameOf(first, second),
    first.testAccuracy.toFixed(2),
    second.testAccuracy.toFixed(2),
    signed(difference.mean),
    `${signed(difference.low)} to ${signed(difference.high)}`,
    formatP(pHolm),
    String(seeds.length),
    moreSeeds === null || moreSeeds === 0 ? '–' : `~${moreSeeds}`,
  ]);
  return alignColumns([heading, ...rows], [1, 2, 3, 4, 5, 6, 7]).map((line) => `  ${line}`);
}

/** With a star for controls, as rankings have it. */
function nameOf(first: ComparedPair['first'], second: ComparedPair['second']): string {
  return `${first.criterion}${first.control || second.control ? ' *' : ''}`;
}
