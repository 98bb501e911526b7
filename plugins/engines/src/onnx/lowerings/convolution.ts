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

/**
 * Rows and columns at the far side of a window operation's input that no window reached: what a
 * transposed convolution must add to give back the input's shape.
 * @param node gradient with respect to that input, with the operation's window attributes
 * @param delta gradient with respect to the operation's result
 */
export function outputPadding(node: TensorNode, delta: TensorNode, kernel: readonly number[]): readonly number[] {
  const { strides, pads, dilations } = node.attributes as Readonly<Record<string, readonly number[]>>;
  return [0, 1].map((axis) => {
    const reach = (kernel[axis]! - 1) * dilations![axis]! + 1;
    const covered = (delta.shape[axis + 2]! - 1) * strides![axis]! + reach - pads![axis]! - pads![axis + 2]!;
    return node.shape[axis + 2]! - covered;
  });
}
