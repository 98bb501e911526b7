import { createRng, type OverallEntry } from '@touchstone/contract';
import {
  createStratifiedResamples,
  interquartileMean,
  mean,
  stratifiedInterquartileMeanInterval,
  stratifiedMeanInterval,
  type StratifiedResamples,
} from '@touchstone/stats';
import type { CriterionRuns } from './collect-runs.js';

const MOST = 10_000;
const FEWEST = 500;
/** Up to so many runs of all criteria intervals have all 10,000 resamples; the more runs beyond, the fewer. */
const RUNS = 5000;

/**
 * A function to the mean and interquartile mean of normalised scores with intervals by bootstrap
 * stratified by group.
 * @param total runs of all criteria
 */
export function normalisedScores(total: number): (runs: CriterionRuns) => OverallEntry['normalisedScore'] {
  const resamples = Math.max(FEWEST, Math.floor(MOST * Math.min(1, RUNS / total)));
  let latest: { readonly key: string; readonly drawn: StratifiedResamples } | undefined;

  /** The same resamples for all criteria with the same numbers of runs; those of one kind are kept at a time. */
  function shared(sizes: readonly number[]): StratifiedResamples {
    const key = sizes.join(' ');
    if (latest?.key === key) return latest.drawn;
    const rng = createRng('bootstrap').fork('overall').fork(key);
    latest = { key, drawn: createStratifiedResamples(sizes, { rng, resamples }) };
    return latest.drawn;
  }

  return ({ strata }) => {
    const values = strata.flat();
    const drawn = shared(strata.map(({ length }) => length));
    const ofMean = stratifiedMeanInterval(strata, drawn);
    const ofIqm = stratifiedInterquartileMeanInterval(strata, drawn);
    return { mean: mean(values), ...ofMean, iqm: interquartileMean(values), iqmLow: ofIqm.low, iqmHigh: ofIqm.high };
  };
}
