import { createRng } from '@touchstone/contract';
import { createResamples, type Resamples } from '@touchstone/stats';

/** The bootstrap resamples of one group. */
export interface Resampling {
  /** How many resamples every interval has. */
  readonly resamples: number;
  /** Resamples of so many runs: always the same, so that intervals over the same seeds are paired. */
  of(runs: number): Resamples;
}

const MOST = 10_000;
const FEWEST = 500;
/** Up to so many rows intervals have all 10,000 resamples; the more rows beyond, the fewer. */
const ROWS = 50_000;

/** @param rows how many rows the group has: with very many, resamples are what takes the time. */
export function createResampling(group: string, rows: number): Resampling {
  const resamples = Math.max(FEWEST, Math.floor(MOST * Math.min(1, ROWS / Math.max(1, rows))));
  const made = new Map<number, Resamples>();
  return {
    resamples,
    of(runs) {
      const before = made.get(runs);
      if (before !== undefined) return before;
      const created = createResamples(runs, { rng: createRng('bootstrap').fork(group).fork(runs), resamples });
      made.set(runs, created);
      return created;
    },
  };
}
