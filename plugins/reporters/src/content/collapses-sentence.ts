import type { LedStanding } from './led-standing.js';
import type { Sentence } from './sentence.js';

/** Which contender collapses on the largest share of seeds, or that none does. */
export function collapsesSentence({ last, leader }: LedStanding): Sentence {
  const contenders = last.filter((entry) => !entry.control);
  const { criterion, collapse, seeds } = contenders.reduce(
    (worst, entry) => (entry.collapse.rate > worst.collapse.rate ? entry : worst),
    leader,
  );
  if (collapse.count === 0) return ['No contender collapses on any seed.'];
  return [{ criterion }, ` degenerates most: it collapses on ${collapse.count} of ${seeds} seeds.`];
}
