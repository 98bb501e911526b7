import type { ScoreMatrix } from '@touchstone/contract';
import type { Checkpoint } from '@touchstone/supernet';

/** A toy supernet with weights and alphas of one's choice, as `toySearcher` would leave it. */
export function toyCheckpoint(step: number, weights: readonly number[], alphas: ScoreMatrix): Checkpoint {
  return {
    step,
    state: {
      weights: { shape: [weights.length], data: Float32Array.from(weights) },
      alphas: { shape: [alphas.length, alphas[0]!.length], data: Float32Array.from(alphas.flat()) },
    },
  };
}
