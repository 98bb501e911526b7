import { scoreMatrix } from '@touchstone/contract';
import type { Decisions, ScoreMatrix } from '@touchstone/contract';

/** The mixture with weight 1 for the kept operation of every decided edge, and 0 for its others. */
export function decidedMixture(mixture: ScoreMatrix, decisions: Decisions): ScoreMatrix {
  return scoreMatrix(mixture.length, mixture[0]?.length ?? 0, (edge, operation) => {
    const kept = decisions[edge] ?? null;
    if (kept === null) return mixture[edge]![operation]!;
    return kept === operation ? 1 : 0;
  });
}
