import type { RankingEntry, ScoredRow } from '@touchstone/contract';

export interface AverageScores {
  add(scores: NonNullable<ScoredRow['scores']>): void;
  /** Edges × operations; null for an operation that was refused every time, or where nothing was added. */
  result(): RankingEntry['scores'];
}

/**
 * Mean of score matrices of any scale: each edge is scaled linearly to 0 … 1 over its finite scores
 * (all equal: 0.5) before it is added. Refused operations (null) are left out.
 */
export function averageScores(edges: number, operations: number): AverageScores {
  const sums = new Float64Array(edges * operations);
  const counts = new Uint32Array(edges * operations);
  let added = false;

  function add(scores: NonNullable<ScoredRow['scores']>): void {
    added = true;
    for (let edge = 0; edge < edges; edge++) {
      const row = scores[edge]!;
      let low = Infinity;
      let high = -Infinity;
      for (const score of row) {
        if (!isFinite(score)) continue;
        low = Math.min(low, score);
        high = Math.max(high, score);
      }
      for (let operation = 0; operation < operations; operation++) {
        const score = row[operation]!;
        if (!isFinite(score)) continue;
        sums[edge * operations + operation]! += high > low ? (score - low) / (high - low) : 0.5;
        counts[edge * operations + operation]! += 1;
      }
    }
  }

  function result(): RankingEntry['scores'] {
    if (!added) return null;
    return Array.from({ length: edges }, (_, edge) =>
      Array.from({ length: operations }, (__, operation) => {
        const count = counts[edge * operations + operation]!;
        return count === 0 ? null : sums[edge * operations + operation]! / count;
      }),
    );
  }

  return { add, result };
}

function isFinite(score: number | null): score is number {
  return score !== null && Number.isFinite(score);
}
