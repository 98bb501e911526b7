import type { ComparedPair } from '@touchstone/core';

/** About how many more seeds it takes to tell the two apart, in words. */
export function formatMoreSeeds(moreSeeds: ComparedPair['moreSeeds']): string {
  if (moreSeeds === null) return 'no difference that more seeds would show';
  if (moreSeeds === 0) return 'none needed: the two are told apart at the 5 % level';
  return `about ${moreSeeds} more would tell them apart (80 % power, 5 % level)`;
}
