import { consecutiveGroups } from './consecutive-groups.js';
import { maximalGroups } from './maximal-groups.js';
import { tieLetter } from './tie-letter.js';

export interface LetterDisplay {
  /** By rank. */
  readonly letters: readonly string[];
  /**
   * True: two share a letter if and only if they could not be told apart. False, where that would take too
   * many letters: two that share one could not be told apart, but not all such pairs share one.
   */
  readonly complete: boolean;
}

/** More groups than this nobody could read, and finding all of them can take forever. */
const MOST_GROUPS = 100;

/**
 * Compact letter display (Piepho 2004, "An algorithm for a letter-based representation of all-pairwise
 * comparisons") of `count` items in order of rank. Where it takes more than 100 letters, the maximal
 * runs of consecutive ranks without a difference are lettered instead.
 * @param differ whether two items, i < j, were told apart
 */
export function letterDisplay(count: number, differ: (i: number, j: number) => boolean): LetterDisplay {
  const all = maximalGroups(count, differ, MOST_GROUPS);
  const groups = all ?? consecutiveGroups(count, differ);
  const letters = Array<string>(count).fill('');
  for (const [index, group] of groups.entries()) for (const item of group) letters[item] += tieLetter(index);
  return { letters, complete: all !== undefined };
}
