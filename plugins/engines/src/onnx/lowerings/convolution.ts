import type { TensorNode } from '@touchstone/contract';
import type { Lowering } from '../lowering.js';
import type { OnnxAttribute } from '../model/model-builder.js';

/** Window attributes of a program node under their ONNX names. */
export function windowAttributes(node: TensorNode, kernel: readonly number[]): Record<string, OnnxAttribute> {
  const { strides, pads, dilations } = node.attributes as Readonly<Record<string, readonly number[]>>;
  return { kernel_shape: kernel, strides: strides!, pads: pads!, dilations: dilations! };
}

export const convolution: Lowering = (node, { builder, value }) => {
  const [x, weights] = node.inputs as readonly [TensorNode, TensorNode];
  return builder.node('Conv', [value(x), value(weights)], {
    ...windowAttributes(node, weights.shape.slice(2)),
    group: node.attributes['groups'] as number,
  });
};
