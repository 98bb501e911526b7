import { bestControlSentence } from './best-control-sentence.js';
import { collapsesSentence } from './collapses-sentence.js';
import { controlsSentence } from './controls-sentence.js';
import type { GroupStanding } from './group-results.js';
import { outcomeSentence } from './outcome-sentence.js';
import type { Sentence } from './sentence.js';

/** What a group's results come to. Every output says `outcome` and `controls`; a page has room for the rest as well. */
export interface GroupVerdict {
  /** The best contender and who cannot be told apart from it. */
  readonly outcome: Sentence;
  /** How the best contender does against the controls; null where there is none of them, or of it. */
  readonly controls: Sentence | null;
  /** How far the best control that does not read the table is from the best contender. */
  readonly bestControl: Sentence | null;
  /** Which contender collapses most. */
  readonly collapses: Sentence | null;
}

export function groupVerdict({ last, leader, comparisons }: GroupStanding): GroupVerdict {
  const nothing = { controls: null, bestControl: null, collapses: null };
  if (last.length === 0) return { outcome: ['No results to rank.'], ...nothing };
  if (leader === undefined) return { outcome: ['No contender has a result, only controls.'], ...nothing };
  const standing = { last, leader, comparisons };
  return {
    outcome: outcomeSentence(standing),
    controls: controlsSentence(standing),
    bestControl: bestControlSentence(standing),
    collapses: collapsesSentence(standing),
  };
}
