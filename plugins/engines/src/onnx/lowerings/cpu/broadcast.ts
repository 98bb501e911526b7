import { sizeOf } from '@touchstone/program';
import type { Lowering } from '../../lowering.js';
import { broadcast as expand } from '../layout.js';

/**
 * One value per image and channel to all its pixels, as the product of a column and a row of ones:
 * onnxruntime's Expand takes ten times as long.
 */
export const broadcast: Lowering = (node, context) => {
  const { builder, value } = context;
  const x = node.inputs[0]!;
  const [batch, channels, height, width] = node.shape;
  if (node.shape.length !== 4 || x.shape.join() !== [batch, channels, 1, 1].join()) return expand(node, context);
  const pixels = height! * width!;
  const column = builder.node('Reshape', [value(x), builder.integers(sizeOf(x.shape), 1)]);
  const ones = builder.floats(new Float32Array(pixels).fill(1), [1, pixels]);
  return builder.node('Reshape', [builder.node('MatMul', [column, ones]), builder.integers(...node.shape)]);
};
