import type { LedStanding } from './led-standing.js';
import { leaderComparisons } from './leader-comparisons.js';
import { listCriteria } from './list-criteria.js';
import type { Sentence } from './sentence.js';
import { significanceLevel } from './significance-level.js';

/** The best contender and who cannot be told apart from it. Contenders without a test against it are named apart. */
export function outcomeSentence(standing: LedStanding): Sentence {
  const { last, leader } = standing;
  const { criterion, testAccuracy, seeds } = leader;
  const unit = seeds === 1 ? '1 seed' : `${seeds} seeds`;
  const numbers: Sentence = [{ value: testAccuracy.mean }, ' (', { interval: testAccuracy }, `, ${unit})`];
  const head: Sentence = [{ criterion }, ' ', ...numbers];
  const others = last.filter((entry) => !entry.control && entry !== leader).map((entry) => entry.criterion);
  if (others.length === 0) return [...head, ' is the only contender.'];
  const corrected = new Map(leaderComparisons(standing, 'contenders').map(({ second, pHolm }) => [second, pHolm]));
  const untested = others.filter((name) => !corrected.has(name));
  const tied = others.filter((name) => (corrected.get(name) ?? 0) >= significanceLevel);
  const missing: Sentence = untested.length === 0 ? [] : ['; not tested against it: ', ...listCriteria(untested)];
  if (untested.length === others.length) return [...head, ' leads', ...missing, '.'];
  if (tied.length === 0) {
    const apart = untested.length === 0 ? 'every other contender' : 'every contender that was tested against it';
    return [...head, ` leads, told apart from ${apart}`, ...missing, '.'];
  }
  if (tied.length === others.length && tied.length > 3) {
    return [...head, ` leads; none of the ${tied.length} other contenders can be told apart from it.`];
  }
  return [...head, ' leads; ', ...listCriteria(tied), ' cannot be told apart from it', ...missing, '.'];
}
