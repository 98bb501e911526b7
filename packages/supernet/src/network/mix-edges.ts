import type { TensorNode } from '@touchstone/contract';
import { add } from '@touchstone/program';
import type { Branch } from './branch.js';
import type { NetworkContext } from './network-context.js';
import { recordedParts } from './recorded-parts.js';
import { weightedParts } from './weighted-parts.js';

/**
 * Weight of an operation on an edge: undefined is 1, a node of shape [] or [batch, 1, 1, 1]
 * multiplies what the operation gives.
 */
export type CandidateWeight = (edge: number, operation: number) => TensorNode | undefined;

/**
 * The weighted sum of the branches for each edge, by scaling and adding.
 * @returns the sum per edge, batch × channels × height × width
 */
export function mixEdges(
  branches: readonly Branch[],
  channels: number,
  weight: CandidateWeight,
  context: NetworkContext,
): ReadonlyMap<number, TensorNode> {
  const { recorder } = context;
  const sums = new Map<number, TensorNode>();
  for (const branch of branches) {
    const parts = recorder
      ? recordedParts(branch, channels, weight, context, recorder)
      : weightedParts(branch, channels, weight, context);
    parts.forEach((value, part) => {
      const edge = branch.edges[part]!;
      const sum = sums.get(edge);
      sums.set(edge, sum ? add(sum, value) : value);
    });
  }
  return sums;
}
