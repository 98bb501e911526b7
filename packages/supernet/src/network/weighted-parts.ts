import type { TensorNode } from '@touchstone/contract';
import { broadcast, concat, multiply, reshape } from '@touchstone/program';
import { affinePart, applyAffine, scaleAffine } from './affine.js';
import type { Affine } from './affine.js';
import { applyNormalisation } from './apply-normalisation.js';
import type { Branch } from './branch.js';
import { channelPart } from './channel-part.js';
import type { CandidateWeight } from './mix-edges.js';
import type { NetworkContext } from './network-context.js';

/** A shift is none where it is absent. */
export type WeightedAffine = Pick<Affine, 'scale'> & Partial<Affine>;

/**
 * Scale and shift of a branch's normalisation with the weights of its edges in them, which then cost no pass of
 * their own. Undefined where the weights of a branch cannot be there: `weightedParts` does it then.
 */
export function weightedAffine(
  branch: Branch,
  channels: number,
  weight: CandidateWeight,
  context: NetworkContext,
): WeightedAffine | undefined {
  const { edges, operation, affine } = branch;
  if (!branch.normalised || branch.shared || !context.normalise) return undefined;
  const weights = edges.map((edge) => weight(edge, operation));
  const scalars = weights.filter((value) => value?.shape.length === 0) as readonly TensorNode[];
  if (scalars.length < edges.length) return undefined;
  const scale = concat(
    scalars.map((value) => broadcast(reshape(value, [1]), [channels])),
    0,
  );
  return affine ? scaleAffine(affine, scale) : { scale };
}

/** What a branch brings to each of its edges, in their order. */
export function weightedParts(
  branch: Branch,
  channels: number,
  weight: CandidateWeight,
  context: NetworkContext,
): readonly TensorNode[] {
  const { edges, operation, affine } = branch;
  // The normalisation of a shared branch is the same for all edges, but not their trained scales.
  const own = branch.shared ? undefined : affine;
  const whole = branch.normalised ? applyNormalisation(branch.value, own, context) : branch.value;
  return edges.map((edge, part) => {
    const value = branch.shared ? applyShared(whole, affine, part, context) : channelPart(whole, part, channels);
    const factor = weight(edge, operation);
    return factor ? multiply(value, factor) : value;
  });
}

function applyShared(whole: TensorNode, affine: Affine | undefined, part: number, context: NetworkContext): TensorNode {
  if (!affine || !context.normalise) return whole;
  return applyAffine(whole, affinePart(affine, part, whole.shape[1]!));
}
