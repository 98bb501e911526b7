/**
 * The longest runs of ascending ranks whose ends differ by less than the critical difference, as
 * indices, runs of one and runs inside of others left out (Demšar 2006, section 3.2.4).
 */
export function cliques(ranks: readonly number[], difference: number): { first: number; last: number }[] {
  const result: { first: number; last: number }[] = [];
  for (const [first, rank] of ranks.entries()) {
    let last = first;
    while (last + 1 < ranks.length && ranks[last + 1]! - rank < difference) last++;
    if (last > first && last > (result.at(-1)?.last ?? -1)) result.push({ first, last });
  }
  return result;
}
