import type { TensorNode } from '@touchstone/contract';
import type { Lowering } from '../lowering.js';
import { outputPadding, windowAttributes } from './convolution.js';

/** A transposed convolution; a 1×1 convolution with transposed weights where that is the same. */
export const convolutionInputGradient: Lowering = (node, { builder, value, once }) => {
  const [delta, weights] = node.inputs as readonly [TensorNode, TensorNode];
  const { strides, pads } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const group = node.attributes['groups'] as number;
  const kernel = weights.shape.slice(2);
  if (
    group === 1 &&
    [...kernel, ...strides!].every((extent) => extent === 1) &&
    pads!.every((amount) => amount === 0)
  ) {
    const transposed = once(`transposed ${weights.id}`, () =>
      builder.node('Transpose', [value(weights)], { perm: [1, 0, 2, 3] }),
    );
    return builder.node('Conv', [value(delta), transposed], { kernel_shape: kernel });
  }
  return builder.node('ConvTranspose', [value(delta), value(weights)], {
    ...windowAttributes(node, kernel),
    group,
    output_padding: outputPadding(node, delta, kernel),
  });
};
