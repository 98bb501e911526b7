import type { RankingEntry } from '@touchstone/contract';
import { interquartileMean, mean, wilsonInterval } from '@touchstone/stats';
import { estimate } from './estimate.js';
import { groupId } from './group-id.js';
import { meanOfDefined } from './mean-of-defined.js';
import type { Ranked } from './order-selections.js';
import type { RankingContext } from './ranking-context.js';
import type { Resampling } from './resampling.js';
import { seedAgreement } from './seed-agreement.js';
import { shiftEstimate, subtractEstimate } from './shift-estimate.js';

/** What is known at the last checkpoint only, and of contenders only. */
export interface Standing {
  readonly tieGroup: string | null;
  readonly pareto: boolean;
}

/** One line of the ranking: everything about one criterion at one checkpoint, over seeds. */
export function rankEntry(
  ranked: Ranked,
  context: RankingContext,
  resampling: Resampling,
  { tieGroup, pareto }: Standing,
): RankingEntry {
  const { criterion, control, oracle, checkpoint, rank, trials, selected, accuracies, failed, quality, cost } = ranked;
  const { judge, names } = context;
  const accuracy = estimate(accuracies, resampling)!;
  const collapsed = selected.filter((each) => each.collapsed).length;
  const correlation = (by: 'best' | 'mean'): RankingEntry['rankCorrelation']['best'] => ({
    kendall: estimate(quality[by].kendall, resampling),
    spearman: estimate(quality[by].spearman, resampling),
  });
  return {
    criterion,
    control,
    oracle,
    group: groupId(names),
    ...names,
    checkpoint,
    rank,
    seeds: trials.length,
    failed,
    testAccuracy: { ...accuracy, iqm: interquartileMean(accuracies), worst: Math.min(...accuracies) },
    regret: subtractEstimate(judge.optimum.accuracy, accuracy),
    percentile: estimate(
      selected.map(({ percentile }) => percentile),
      resampling,
    )!,
    gainOverRandom: shiftEstimate(accuracy, -judge.randomMean),
    skipFraction: { mean: mean(selected.map(({ skipFraction }) => skipFraction)) },
    parameterFreeFraction: { mean: mean(selected.map((each) => each.parameterFreeFraction)) },
    collapse: { count: collapsed, rate: collapsed / trials.length, ...wilsonInterval(collapsed, trials.length) },
    discretisationGap: estimate(ranked.gaps, resampling),
    agreement: { ...seedAgreement(ranked, context), batches: meanOfDefined(ranked.batchKappas) },
    rankCorrelation: { best: correlation('best'), mean: correlation('mean') },
    cost,
    pareto,
    tieGroup,
    scores: ranked.scores,
    selections: trials.map((index, place) => ({
      seed: context.trials[index]!.seed,
      architecture: selected[place]!.text,
      testAccuracy: accuracies[place]!,
    })),
  };
}
