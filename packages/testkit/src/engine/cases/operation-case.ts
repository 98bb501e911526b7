import type { Shape, TensorNode } from '@touchstone/contract';

/**
 * What the values of an input look like:
 * - `normal`: standard normal
 * - `positive`: uniform in [0.5, 2), for roots, logarithms and divisors
 * - `distinct`: any two values of the case differ by at least 0.02 and none is nearer to 0 than 0.01,
 *   so that functions with kinks (relu, maxima) are smooth around them
 * - `offset`: normal around 3, mean² / variance = 9, the worst that `channelVariance` promises to bear
 */
export type CaseValues = 'normal' | 'positive' | 'distinct' | 'offset';

export interface CaseInput {
  readonly shape: Shape;
  readonly values: CaseValues;
}

/** One use of an operation, on which an engine is compared with the reference and with finite differences. */
export interface OperationCase {
  /** Name as in `operationNames()`. */
  readonly operation: string;
  readonly name: string;
  readonly inputs: readonly CaseInput[];
  /** Applies the operation to the inputs. */
  build(...inputs: readonly TensorNode[]): TensorNode;
}
