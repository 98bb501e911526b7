import type { TensorNode } from '@touchstone/contract';
import { add, perChannel } from '@touchstone/program';
import type { Affine } from './affine.js';
import type { NetworkContext } from './network-context.js';

/**
 * x normalised, times a scale and plus a shift where they are given; x itself where the context leaves
 * normalisations out.
 * @param count how many operations have this normalisation in common
 */
export function applyNormalisation(
  x: TensorNode,
  affine: Partial<Affine> | undefined,
  context: NetworkContext,
  count = 1,
): TensorNode {
  if (!context.normalise) return x;
  context.recorder?.normalised(x, count);
  const scaled = context.normalise(x, affine?.scale);
  return affine?.shift ? add(scaled, perChannel(affine.shift)) : scaled;
}
