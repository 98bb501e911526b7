import type { TensorNode } from '@touchstone/contract';
import { add, CHANNEL_AXES, mean, multiply, perChannel, reciprocal, sqrt, subtract } from '@touchstone/program';

/** Batch normalisation out of elementwise operations, whose gradient nothing fuses: the baseline. */
export function plainNormalise(x: TensorNode, scale: TensorNode | undefined): TensorNode {
  const centred = subtract(x, perChannel(mean(x, CHANNEL_AXES)));
  const variance = mean(multiply(centred, centred), CHANNEL_AXES);
  const normalised = multiply(centred, perChannel(reciprocal(sqrt(add(variance, 1e-5)))));
  return scale ? multiply(normalised, perChannel(scale)) : normalised;
}
