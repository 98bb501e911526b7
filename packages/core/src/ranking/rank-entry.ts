import { createRng, type RankingEntry } from '@touchstone/contract';
import { bootstrapInterval, interquartileMean, mean } from '@touchstone/stats';
import { degeneration } from './degeneration.js';
import type { Judge } from './judge.js';
import type { Ranked } from './order-selections.js';
import { meanOfDefined } from './mean-of-defined.js';
import { rankCorrelation } from './rank-correlation.js';
import type { RankingInput } from './ranking-input.js';

/** One line of the ranking: everything about one criterion at one checkpoint, over seeds. */
export function rankEntry(
  { criterion, control, checkpoint, selections, failed, rank, mean: average }: Ranked,
  { space, names }: RankingInput,
  judge: Judge,
  tieGroup: string,
): RankingEntry {
  const accuracies = selections.map(({ testAccuracy }) => testAccuracy);
  const rows = selections.map(({ row }) => row);
  const rng = createRng('bootstrap').fork(checkpoint).fork(criterion);
  const { low, high } = bootstrapInterval(accuracies, { rng });
  const degenerations = rows.map(({ architecture }) => degeneration(space.decode(architecture), space));
  const correlations = rows.map(({ scores }) => rankCorrelation(scores, judge.strengths, judge.returnable));
  return {
    criterion,
    control,
    ...names,
    checkpoint,
    rank,
    seeds: selections.length,
    failed,
    testAccuracy: { mean: average, iqm: interquartileMean(accuracies), low, high, worst: Math.min(...accuracies) },
    regret: { mean: judge.optimum - average },
    percentile: { mean: mean(accuracies.map(judge.percentile)) },
    gainOverRandom: { mean: average - judge.randomMean },
    skipFraction: { mean: mean(degenerations.map(({ skipFraction }) => skipFraction)) },
    parameterFreeFraction: { mean: mean(degenerations.map((each) => each.parameterFreeFraction)) },
    rankCorrelation: {
      kendall: meanOfDefined(correlations.map(({ kendall }) => kendall)),
      spearman: meanOfDefined(correlations.map(({ spearman }) => spearman)),
    },
    cost: {
      forwardPasses: mean(rows.map(({ cost }) => cost.forwardPasses)),
      backwardPasses: mean(rows.map(({ cost }) => cost.backwardPasses)),
      seconds: mean(rows.map(({ seconds }) => seconds)),
    },
    tieGroup,
    selections: selections.map(({ seed, row, testAccuracy }) => ({
      seed,
      architecture: row.architecture,
      testAccuracy,
    })),
  };
}
