import type { TensorNode } from '@touchstone/contract';
import { add, concat, graphOf } from '@touchstone/program';
import { applyNormalisation } from './apply-normalisation.js';
import { channelPart } from './channel-part.js';
import type { NetworkContext } from './network-context.js';
import type { WeightedAffine } from './weighted-parts.js';

/** A tensor that is still to be normalised, with the scale and shift that follow. */
export interface Unnormalised {
  /** batch × channels × height × width, of one shape for all that are normalised together. */
  readonly value: TensorNode;
  readonly affine: WeightedAffine;
}

/**
 * The sum of several normalised tensors, whose channels are normalised as those of one tensor: a small step takes
 * as long as it has operators, and this has no more for many tensors than for one.
 */
export function normaliseTogether(tensors: readonly Unnormalised[], context: NetworkContext): TensorNode {
  const channels = tensors[0]!.value.shape[1]!;
  const joined = concat(
    tensors.map(({ value }) => value),
    1,
  );
  const normalised = applyNormalisation(joined, joinAffine(tensors), context);
  return tensors.map((_, part) => channelPart(normalised, part, channels)).reduce(add);
}

function joinAffine(tensors: readonly Unnormalised[]): WeightedAffine {
  const scale = concat(
    tensors.map(({ affine }) => affine.scale),
    0,
  );
  if (tensors.every(({ affine }) => !affine.shift)) return { scale };
  const shifts = tensors.map(({ affine }) => affine.shift ?? graphOf(scale).fill(affine.scale.shape, 0));
  return { scale, shift: concat(shifts, 0) };
}
