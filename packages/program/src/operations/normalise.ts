import type { TensorNode } from '@touchstone/contract';
import { number } from '../graph/attributes.js';
import { graphOf, sizeOf } from '../graph/graph.js';
import { apply, defineOperation } from '../graph/operation.js';
import { CHANNEL_AXES, perChannel } from '../graph/per-channel.js';
import { shapeError } from '../graph/shape-error.js';
import { add } from './add.js';
import { channelAffine } from './channel-affine.js';
import { channelVariance } from './channel-variance.js';
import { mean } from './mean.js';
import { multiply } from './multiply.js';
import { reciprocal } from './reciprocal.js';
import { sqrt } from './sqrt.js';
import { subtract } from './subtract.js';
import { sum } from './sum.js';

/** Added to variances, as PyTorch's BatchNorm2d does. */
export const NORMALISE_EPSILON = 1e-5;

const operation = defineOperation({
  name: 'normalise',
  shape: (inputs) => {
    const [x, scale] = inputs as readonly [TensorNode, TensorNode];
    if (scale.shape.join() !== String(x.shape[1])) {
      throw shapeError('normalise', [x, scale], 'needs one scale per channel');
    }
    return x.shape;
  },
  /**
   * The compact gradient of batch normalisation. With ŷ = (x − mean) · r, r = 1 / √(variance + ε):
   * dx = s r (dy − mean(dy) − ŷ mean(dy ŷ)) and ds = Σ dy ŷ, written as one product with dy and
   * one affine map of x so that no other pass over the images is needed.
   */
  gradient: (node, upstream) => {
    const [x, scale, average, variance] = node.inputs as readonly [TensorNode, TensorNode, TensorNode, TensorNode];
    const count = sizeOf(x.shape) / x.shape[1]!;
    const rate = reciprocal(sqrt(add(variance, number(node, 'epsilon'))));
    const total = sum(upstream, CHANNEL_AXES);
    const moment = sum(multiply(upstream, x), CHANNEL_AXES);
    const scaleGradient = multiply(rate, subtract(moment, multiply(average, total)));
    const factor = multiply(scale, rate);
    const share = multiply(factor, -1 / count);
    const slope = multiply(multiply(share, rate), scaleGradient);
    const shift = subtract(multiply(share, total), multiply(slope, average));
    const inputGradient = add(multiply(upstream, perChannel(factor)), channelAffine(x, slope, shift));
    // The statistics are functions of x; what flows through them is in inputGradient already.
    return [inputGradient, scaleGradient, undefined, undefined];
  },
});

/**
 * Batch normalisation without shift: scale · (x − mean) / √(variance + ε), with each channel's mean
 * and biased variance over batch, height and width (Ioffe and Szegedy 2015, training mode).
 * @param x batch × channels × height × width
 * @param scale one value per channel; 1 if absent
 */
export function normalise(x: TensorNode, scale?: TensorNode, epsilon: number = NORMALISE_EPSILON): TensorNode {
  if (x.shape.length !== 4) throw shapeError('normalise', [x], 'needs batch × channels × height × width');
  const factors = scale ?? graphOf(x).fill([x.shape[1]!], 1);
  return apply(operation, [x, factors, mean(x, CHANNEL_AXES), channelVariance(x)], { epsilon });
}
