import type { ScoredRow } from '@touchstone/contract';
import { createJudge } from './create-judge.js';
import { createRankCorrelation, type RankCorrelations } from './create-rank-correlation.js';
import type { Judge } from './judge.js';
import type { RankingInput } from './ranking-input.js';

/** An input with what is computed once for all of its rows. */
export interface RankingContext extends RankingInput {
  readonly judge: Judge;
  /** Index of every trial. */
  readonly everyTrial: readonly number[];
  correlate(scores: NonNullable<ScoredRow['scores']>): RankCorrelations;
}

export function rankingContext(input: RankingInput): RankingContext {
  const judge = createJudge(input);
  return {
    ...input,
    judge,
    everyTrial: input.trials.map((_, index) => index),
    correlate: createRankCorrelation(judge.oracle),
  };
}
