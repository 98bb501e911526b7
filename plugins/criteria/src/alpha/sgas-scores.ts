import { softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix, SearchSpace } from '@touchstone/contract';
import { minMax } from './min-max.js';

/**
 * Operation scores from SGAS's ranking of edges (Li et al. 2020, criteria 1 and 2). An edge ranks by
 * S = n(EI) · n(SC) · n(SS), from 0 to 1, where n is min-max over the edges of the space and
 * - edge importance EI is the weight of all operations but `none`
 * - selection certainty SC is 1 − entropy / log(count) of these operations' own distribution p
 * - selection stability SS is the mean overlap Σ min(p, q) with the distributions q of earlier checkpoints
 *
 * An operation scores S less what its p falls short of the edge's greatest p. So the best score of an edge is S
 * itself, for rules that rank edges by it, and p orders operations within the edge even where S is 0. `none` is
 * refused (−∞). A factor that is equal on all edges cannot rank them and counts as 1: EI where the space has no
 * `none`, SS where there is no earlier checkpoint or nothing moved. SGAS's code makes such a factor 0, which
 * erases the others as well.
 * @param previous alphas of earlier checkpoints, each edges × operations; with none of them S is criterion 1
 * @returns edges × operations, −∞ or from −1 to 1
 */
export function sgasScores(
  { operations }: Pick<SearchSpace, 'operations'>,
  alphas: ScoreMatrix,
  previous: readonly ScoreMatrix[],
): number[][] {
  const candidates = operations.flatMap(({ layers }, operation) => (layers === 'zero' ? [] : [operation]));
  const among = (rows: ScoreMatrix): number[][] =>
    softmaxRows(rows.map((row) => candidates.map((operation) => row[operation]!)));
  const now = among(alphas);
  const before = previous.map(among);

  const importance = minMax(softmaxRows(alphas).map((row) => sum(candidates.map((operation) => row[operation]!))));
  const certainty = minMax(now.map(selectionCertainty));
  const stability = minMax(
    now.map((row, edge) => sum(before.map((past) => overlap(row, past[edge]!))) / Math.max(1, before.length)),
  );
  return now.map((row, edge) => {
    const rank = importance[edge]! * certainty[edge]! * stability[edge]!;
    const greatest = Math.max(...row);
    const scores = operations.map(() => -Infinity);
    candidates.forEach((operation, place) => (scores[operation] = rank - (greatest - row[place]!)));
    return scores;
  });
}

/** From 0 (all alike) to 1; 1 where there is but one operation. */
function selectionCertainty(probabilities: readonly number[]): number {
  if (probabilities.length <= 1) return 1;
  const entropy = -sum(probabilities.map((p) => (p > 0 ? p * Math.log(p) : 0)));
  return 1 - entropy / Math.log(probabilities.length);
}

/** Histogram intersection. */
function overlap(one: readonly number[], other: readonly number[]): number {
  return sum(one.map((p, place) => Math.min(p, other[place]!)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
