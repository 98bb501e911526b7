import type { Shape, TensorNode } from '@touchstone/contract';
import { convolutionOutput } from '../graph/convolution-output.js';
import { apply, defineOperation } from '../graph/operation.js';
import { CONVOLUTION_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import type { Attributes } from '../graph/operation.js';
import { requireShape } from '../graph/require-shape.js';
import { convolutionLike } from './convolution.js';
import { convolutionInputGradient } from './convolution-input-gradient.js';

const operation = defineOperation({
  name: 'convolutionWeightGradient',
  shape: (inputs, attributes) => {
    const weights = attributes['weightShape'] as Shape;
    const result = convolutionOutput('convolutionWeightGradient', inputs, inputs[0]!.shape, weights, attributes);
    requireShape('convolutionWeightGradient', inputs, 1, result);
    return weights;
  },
  gradient: (node, upstream) => {
    const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
    return [
      convolutionInputGradient(delta, upstream, x.shape, node.attributes),
      convolutionLike(x, upstream, node.attributes),
    ];
  },
});

/**
 * Gradient of a convolution with respect to its weights; linear in both arguments.
 * @param delta gradient with respect to the convolution's result
 * @param attributes of the convolution: strides, pads, dilations, groups
 */
export function convolutionWeightGradient(
  x: TensorNode,
  delta: TensorNode,
  weightShape: Shape,
  attributes: Attributes,
): TensorNode {
  return apply(operation, [x, delta], { ...pickAttributes(attributes, CONVOLUTION_ATTRIBUTES), weightShape });
}
