import type { TensorNode } from '@touchstone/contract';
import { convolutionOutput } from '../graph/convolution-output.js';
import { apply, defineOperation } from '../graph/operation.js';
import { CONVOLUTION_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import { windowAttributes } from '../graph/window.js';
import type { WindowOptions } from '../graph/window.js';
import { convolutionInputGradient } from './convolution-input-gradient.js';
import { convolutionWeightGradient } from './convolution-weight-gradient.js';

export interface ConvolutionOptions extends WindowOptions {
  /** Groups of channels that see only each other; the number of channels makes it depthwise. 1 if absent. */
  readonly groups?: number;
}

const operation = defineOperation({
  name: 'convolution',
  shape: (inputs, attributes) =>
    convolutionOutput('convolution', inputs, inputs[0]!.shape, inputs[1]!.shape, attributes),
  gradient: (node, upstream) => {
    const [x, weights] = node.inputs as readonly [TensorNode, TensorNode];
    return [
      convolutionInputGradient(upstream, weights, x.shape, node.attributes),
      convolutionWeightGradient(x, upstream, weights.shape, node.attributes),
    ];
  },
});

/**
 * Cross-correlation, as the field calls convolution.
 * @param x batch × channels × height × width
 * @param weights output channels × channels / groups × kernel height × kernel width
 */
export function convolution(x: TensorNode, weights: TensorNode, options: ConvolutionOptions = {}): TensorNode {
  return apply(operation, [x, weights], { ...windowAttributes(options), groups: options.groups ?? 1 });
}

/** The same with attributes as a node carries them. */
export function convolutionLike(x: TensorNode, weights: TensorNode, attributes: TensorNode['attributes']): TensorNode {
  return apply(operation, [x, weights], pickAttributes(attributes, CONVOLUTION_ATTRIBUTES));
}
