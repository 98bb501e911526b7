import type { TensorNode } from '@touchstone/contract';
import { add } from '@touchstone/program';
import type { Branch } from './branch.js';
import { channelPart } from './channel-part.js';
import type { NetworkContext } from './network-context.js';
import { normaliseTogether } from './normalise-together.js';
import type { Unnormalised } from './normalise-together.js';
import { recordedParts } from './recorded-parts.js';
import { weightedAffine, weightedParts } from './weighted-parts.js';

/**
 * Weight of an operation on an edge: undefined is 1, a node of shape [] or [batch, 1, 1, 1]
 * multiplies what the operation gives.
 */
export type CandidateWeight = (edge: number, operation: number) => TensorNode | undefined;

/**
 * The weighted sum of the branches for each edge, by scaling and adding. What branches bring to the same edges in one
 * tensor is normalised together, and added before it is taken apart.
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
  const wholes = new Map<string, { readonly edges: readonly number[]; readonly tensors: Unnormalised[] }>();
  const bring = (edge: number, value: TensorNode): void => {
    const sum = sums.get(edge);
    sums.set(edge, sum ? add(sum, value) : value);
  };
  for (const branch of branches) {
    const { edges, value } = branch;
    const affine = recorder ? undefined : weightedAffine(branch, channels, weight, context);
    if (affine) {
      const whole = wholes.get(edges.join()) ?? { edges, tensors: [] };
      whole.tensors.push({ value, affine });
      wholes.set(edges.join(), whole);
      continue;
    }
    const parts = recorder
      ? recordedParts(branch, channels, weight, context, recorder)
      : weightedParts(branch, channels, weight, context);
    parts.forEach((part, index) => bring(edges[index]!, part));
  }
  for (const { edges, tensors } of wholes.values()) {
    const sum = normaliseTogether(tensors, context);
    edges.forEach((edge, part) => bring(edge, channelPart(sum, part, channels)));
  }
  return sums;
}
