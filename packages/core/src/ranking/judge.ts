import type { ScoreMatrix } from '@touchstone/contract';

/** What the table says about the whole space under the query that judges; accuracies in percent. */
export interface Judge {
  readonly optimum: number;
  /** Mean over the architectures that the space's rule can return. */
  readonly randomMean: number;
  /** Share of the table's architectures that are not better, percent. */
  percentile(accuracy: number): number;
  /** Best accuracy of all architectures with an operation on an edge; edges × operations. */
  readonly strengths: ScoreMatrix;
  /** Whether the space's rule can return an operation on an edge; edges × operations. */
  readonly returnable: readonly (readonly boolean[])[];
}
