import type { ScoredRow, ScoreMatrix } from '@touchstone/contract';
import { kendallTauB, spearman } from '@touchstone/stats';
import { meanOfDefined } from './mean-of-defined.js';

export interface RankCorrelation {
  readonly kendall: number | null;
  readonly spearman: number | null;
}

/**
 * How well a row's scores order the operations of each edge, compared with the oracle's strengths:
 * mean over the edges on which the correlation is defined; null where there is none.
 * @param strengths edges × operations
 * @param returnable edges × operations; only these are compared
 */
export function rankCorrelation(
  scores: ScoredRow['scores'],
  strengths: ScoreMatrix,
  returnable: readonly (readonly boolean[])[],
): RankCorrelation {
  if (scores === undefined) return { kendall: null, spearman: null };
  const edges = withoutNull(scores).map((row, edge) => {
    const compared = row.map((_, operation) => operation).filter((operation) => returnable[edge]![operation]!);
    return [
      compared.map((operation) => row[operation]!),
      compared.map((operation) => strengths[edge]![operation]!),
    ] as const;
  });
  return {
    kendall: meanOfDefined(edges.map(([ours, oracle]) => kendallTauB(ours, oracle))),
    spearman: meanOfDefined(edges.map(([ours, oracle]) => spearman(ours, oracle))),
  };
}

function withoutNull(scores: NonNullable<ScoredRow['scores']>): ScoreMatrix {
  return scores.map((row) => row.map((value) => value ?? -Infinity));
}
