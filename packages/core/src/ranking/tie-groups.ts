import type { PairTest } from './test-pairs.js';

const level = 0.05;

/**
 * Letters for criteria in order of rank: one that cannot be told apart from the first of the current
 * group (Holm-corrected p ≥ 0.05, or no seeds in common) joins it, any other opens the next group.
 * @returns letter by criterion: a … z, then aa, ab …
 */
export function tieGroups(
  ranked: readonly string[],
  tests: readonly Pick<PairTest, 'first' | 'second' | 'pHolm'>[],
): Map<string, string> {
  const groups = new Map<string, string>();
  let leader: string | undefined;
  let count = 0;
  for (const criterion of ranked) {
    if (leader === undefined || differ(leader, criterion)) {
      leader = criterion;
      count++;
    }
    groups.set(criterion, letters(count));
  }
  return groups;

  function differ(first: string, second: string): boolean {
    const test = tests.find(
      (pair) => (pair.first === first && pair.second === second) || (pair.first === second && pair.second === first),
    );
    return test !== undefined && test.pHolm < level;
  }
}

function letters(count: number): string {
  const last = String.fromCharCode(97 + ((count - 1) % 26));
  return count <= 26 ? last : letters(Math.floor((count - 1) / 26)) + last;
}
