import type { ScoreMatrix } from '@touchstone/contract';

/** Scores as a row holds them: JSON has no −∞, null stands for it. */
export function rowScores(scores: ScoreMatrix): (number | null)[][] {
  return scores.map((row) => row.map((value) => (value === -Infinity ? null : value)));
}
