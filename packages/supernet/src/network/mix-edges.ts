import type { TensorNode } from '@touchstone/contract';
import { add } from '@touchstone/program';
import type { Branch } from './branch.js';
import { channelPart } from './channel-part.js';
import type { NetworkContext } from './network-context.js';
import { recordedParts } from './recorded-parts.js';
import { weightedParts, weightedWhole } from './weighted-parts.js';

/**
 * Weight of an operation on an edge: undefined is 1, a node of shape [] or [batch, 1, 1, 1]
 * multiplies what the operation gives.
 */
export type CandidateWeight = (edge: number, operation: number) => TensorNode | undefined;

/**
 * The weighted sum of the branches for each edge, by scaling and adding. What branches bring to the same edges in one
 * tensor is added before it is taken apart.
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
  const wholes = new Map<string, { readonly edges: readonly number[]; readonly value: TensorNode }>();
  const bring = (edge: number, value: TensorNode): void => {
    const sum = sums.get(edge);
    sums.set(edge, sum ? add(sum, value) : value);
  };
  for (const branch of branches) {
    const { edges } = branch;
    const whole = recorder ? undefined : weightedWhole(branch, channels, weight, context);
    if (whole) {
      const sum = wholes.get(edges.join());
      wholes.set(edges.join(), { edges, value: sum ? add(sum.value, whole) : whole });
      continue;
    }
    const parts = recorder
      ? recordedParts(branch, channels, weight, context, recorder)
      : weightedParts(branch, channels, weight, context);
    parts.forEach((value, part) => bring(edges[part]!, value));
  }
  for (const { edges, value } of wholes.values()) {
    edges.forEach((edge, part) => bring(edge, channelPart(value, part, channels)));
  }
  return sums;
}
