import type { Shape, TensorNode } from '@touchstone/contract';
import { convolutionOutput } from '../graph/convolution-output.js';
import { apply, defineOperation } from '../graph/operation.js';
import { CONVOLUTION_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import type { Attributes } from '../graph/operation.js';
import { requireShape } from '../graph/require-shape.js';
import { convolutionLike } from './convolution.js';
import { convolutionWeightGradient } from './convolution-weight-gradient.js';

const operation = defineOperation({
  name: 'convolutionInputGradient',
  shape: (inputs, attributes) => {
    const x = attributes['inputShape'] as Shape;
    const result = convolutionOutput('convolutionInputGradient', inputs, x, inputs[1]!.shape, attributes);
    requireShape('convolutionInputGradient', inputs, 0, result);
    return x;
  },
  gradient: (node, upstream) => {
    const [delta, weights] = node.inputs as readonly [TensorNode, TensorNode];
    return [
      convolutionLike(upstream, weights, node.attributes),
      convolutionWeightGradient(upstream, delta, weights.shape, node.attributes),
    ];
  },
});

/**
 * Gradient of a convolution with respect to its images; linear in both arguments.
 * @param delta gradient with respect to the convolution's result
 * @param attributes of the convolution: strides, pads, dilations, groups
 */
export function convolutionInputGradient(
  delta: TensorNode,
  weights: TensorNode,
  inputShape: Shape,
  attributes: Attributes,
): TensorNode {
  return apply(operation, [delta, weights], { ...pickAttributes(attributes, CONVOLUTION_ATTRIBUTES), inputShape });
}
