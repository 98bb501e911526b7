import type { ComparedPair, Comparison } from '@touchstone/core';

/**
 * The pairs whose interval of A − B reaches below a limit, in percentage points: pairs of contenders
 * or, where there is no such pair, any.
 */
export function pairsBelow({ pairs }: Pick<Comparison, 'pairs'>, limit: number): ComparedPair[] {
  const contenders = pairs.filter(({ first, second }) => !first.control && !second.control);
  return (contenders.length > 0 ? contenders : pairs).filter(({ difference }) => difference.low < limit);
}
