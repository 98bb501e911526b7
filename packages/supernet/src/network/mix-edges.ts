import type { TensorNode } from '@touchstone/contract';
import { add, broadcast, concat, multiply, reshape, slice } from '@touchstone/program';
import type { Branch } from './branch.js';
import type { NetworkContext } from './network-context.js';

/**
 * Weight of an operation on an edge: undefined is 1, a node of shape [] or [batch, 1, 1, 1]
 * multiplies what the operation gives.
 */
export type CandidateWeight = (edge: number, operation: number) => TensorNode | undefined;

/**
 * The weighted sum of the branches for each edge, by scaling and adding. A scalar weight of a
 * normalised branch goes into the normalisation's scale and costs no pass of its own.
 * @returns the sum per edge, batch × channels × height × width
 */
export function mixEdges(
  branches: readonly Branch[],
  channels: number,
  weight: CandidateWeight,
  context: NetworkContext,
): ReadonlyMap<number, TensorNode> {
  const sums = new Map<number, TensorNode>();
  for (const branch of branches) {
    for (const [edge, value] of weightedParts(branch, channels, weight, context)) {
      const sum = sums.get(edge);
      sums.set(edge, sum ? add(sum, value) : value);
    }
  }
  return sums;
}

function weightedParts(
  branch: Branch,
  channels: number,
  weight: CandidateWeight,
  context: NetworkContext,
): readonly (readonly [number, TensorNode])[] {
  const { edges, operation } = branch;
  const weights = edges.map((edge) => weight(edge, operation));
  const scalar = weights.every((value) => value !== undefined && value.shape.length === 0);
  const fused = branch.normalised && !branch.shared && scalar;
  const scale = fused
    ? concat(
        weights.map((value) => broadcast(reshape(value!, [1]), [channels])),
        0,
      )
    : undefined;
  const whole = branch.normalised ? context.normalise(branch.value, scale) : branch.value;
  return edges.map((edge, part) => {
    const value = branch.shared ? whole : channelPart(whole, part, channels);
    const factor = fused ? undefined : weights[part];
    return [edge, factor ? multiply(value, factor) : value] as const;
  });
}

function channelPart(x: TensorNode, part: number, channels: number): TensorNode {
  const [batch, , height, width] = x.shape as readonly [number, number, number, number];
  return slice(x, [0, part * channels, 0, 0], [batch, channels, height, width]);
}
