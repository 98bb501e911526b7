import type { Row } from '@touchstone/contract';

/**
 * The rows of a configuration by seed. Of several supernets of one seed only the one with the latest row
 * counts: comparisons are between criteria on the same supernet.
 */
export function rowsBySeed(rows: readonly Row[], seeds: readonly number[]): Map<number, Row[]> {
  const bySeed = new Map<number, Row[]>();
  for (const seed of seeds) {
    const ofSeed = rows.filter((row) => row.seed === seed);
    const latest = ofSeed.at(-1)?.supernet;
    if (latest !== undefined)
      bySeed.set(
        seed,
        ofSeed.filter(({ supernet }) => supernet === latest),
      );
  }
  return bySeed;
}
