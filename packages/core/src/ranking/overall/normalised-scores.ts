import { createRng, type OverallEntry, type Rng } from '@touchstone/contract';
import {
  createResamples,
  interquartileMean,
  mean,
  meanInterval,
  type Resamples,
  stratifiedBootstrapInterval,
} from '@touchstone/stats';
import type { CriterionRuns } from './collect-runs.js';
import { rankedInterquartileMean } from './ranked-interquartile-mean.js';
import { replayDraws } from './replay-draws.js';

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
  let latest: SharedResamples | undefined;

  /** The same resamples for all criteria with the same numbers of runs; those of one kind are kept at a time. */
  function shared(sizes: readonly number[]): SharedResamples {
    const key = sizes.join(' ');
    if (latest?.key === key) return latest;
    const rng = (): Rng => createRng('bootstrap').fork('overall').fork(key);
    const single = sizes.length === 1 ? createResamples(sizes[0]!, { rng: rng(), resamples }) : undefined;
    latest = { key, single, draws: replayDraws(rng(), sizes, resamples) };
    return latest;
  }

  return ({ strata }) => {
    const values = strata.flat();
    const { draws, single } = shared(strata.map(({ length }) => length));
    const ofMean = single
      ? meanInterval(values, single)
      : stratifiedBootstrapInterval(strata, { rng: draws(), statistic: meanOf, resamples });
    const { encoded, statistic } = rankedInterquartileMean(strata);
    const ofIqm = stratifiedBootstrapInterval(encoded, { rng: draws(), statistic, resamples });
    return { mean: mean(values), ...ofMean, iqm: interquartileMean(values), iqmLow: ofIqm.low, iqmHigh: ofIqm.high };
  };
}

interface SharedResamples {
  readonly key: string;
  /** With a single group the same resamples as counts, which give the mean's interval much sooner. */
  readonly single: Resamples | undefined;
  draws(): Rng;
}

/** As `mean`, without its checks: they take longer than the sum, and this runs for every resample. */
function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
