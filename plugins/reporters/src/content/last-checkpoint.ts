import type { RankingEntry } from '@touchstone/contract';

/** The last checkpoint, and the entries there in order of rank. Undefined where nothing is ranked. */
export function lastCheckpoint(
  ranking: readonly RankingEntry[],
): { readonly checkpoint: number; readonly entries: readonly RankingEntry[] } | undefined {
  if (ranking.length === 0) return undefined;
  const checkpoint = Math.max(...ranking.map((entry) => entry.checkpoint));
  const entries = ranking.filter((entry) => entry.checkpoint === checkpoint);
  return { checkpoint, entries: entries.sort((first, second) => first.rank - second.rank) };
}
