import type { LedStanding } from './led-standing.js';
import { leaderComparisons } from './leader-comparisons.js';
import { listCriteria } from './list-criteria.js';
import type { Sentence } from './sentence.js';
import { significanceLevel } from './significance-level.js';

/** How the best contender does against the controls; null where it was tested against none. */
export function controlsSentence(standing: LedStanding): Sentence | null {
  const better: string[] = [];
  const same: string[] = [];
  const worse: string[] = [];
  for (const { second, pHolm, difference } of leaderComparisons(standing, 'controls')) {
    if (pHolm >= significanceLevel) same.push(second);
    else if (difference.mean > 0) better.push(second);
    else worse.push(second);
  }
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['better than ', better],
    ['not told apart from ', same],
    ['worse than ', worse],
  ];
  const said = parts.filter(([, names]) => names.length > 0);
  if (said.length === 0) return null;
  const clauses = said.flatMap(([words, names], at): Sentence => [
    `${at === 0 ? '' : '; '}${words}`,
    ...listCriteria(names, 6),
  ]);
  return ['Against the controls: ', ...clauses, '.'];
}
