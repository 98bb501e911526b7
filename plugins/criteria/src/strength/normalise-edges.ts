import type { ScoreMatrix } from '@touchstone/contract';

/**
 * Finite scores, edges × operations. `edge`: each divided by the sum of the absolute values on its edge, so that
 * the absolute values of an edge sum to 1; an edge of zeros stays as it is. `none`: the scores themselves.
 */
export function normaliseEdges(scores: ScoreMatrix, normalise: 'none' | 'edge'): ScoreMatrix {
  if (normalise === 'none') return scores;
  return scores.map((row) => {
    const total = row.reduce((sum, score) => sum + Math.abs(score), 0);
    return total === 0 ? row : row.map((score) => score / total);
  });
}
