import type { TensorNode } from '@touchstone/contract';
import { sizeOf } from '../graph/graph.js';
import { apply, defineOperation } from '../graph/operation.js';
import { CHANNEL_AXES } from '../graph/per-channel.js';
import { shapeError } from '../graph/shape-error.js';
import { channelAffine } from './channel-affine.js';
import { mean } from './mean.js';
import { multiply } from './multiply.js';
import { negate } from './negate.js';

const operation = defineOperation({
  name: 'channelVariance',
  shape: ([x]) => [x!.shape[1]!],
  gradient: (node, upstream) => {
    const [x, average] = node.inputs as readonly [TensorNode, TensorNode];
    const slope = multiply(upstream, (2 * x.shape[1]!) / sizeOf(x.shape));
    // The mean minimises the variance, so its own gradient is zero.
    return [channelAffine(x, slope, negate(multiply(slope, average))), undefined];
  },
});

/**
 * Biased variance of each channel over batch, height and width.
 *
 * Engines may compute it in one pass as E[x²] − E[x]², which loses about log₁₀(mean² / variance)
 * of the seven digits of float32; inputs of a normalisation have mean² / variance below 10.
 */
export function channelVariance(x: TensorNode): TensorNode {
  if (x.shape.length !== 4) throw shapeError('channelVariance', [x], 'needs batch × channels × height × width');
  return apply(operation, [x, mean(x, CHANNEL_AXES)]);
}
