import type { Lowering } from '../lowering.js';

export const reshape: Lowering = (node, { builder, value }) =>
  builder.node('Reshape', [value(node.inputs[0]!), builder.integers(...node.shape)]);

export const broadcast: Lowering = (node, { builder, value }) =>
  builder.node('Expand', [value(node.inputs[0]!), builder.integers(...node.shape)]);

export const transpose: Lowering = (node, { builder, value }) =>
  builder.node('Transpose', [value(node.inputs[0]!)], { perm: node.attributes['order'] as readonly number[] });

export const concat: Lowering = (node, { builder, value }) =>
  builder.node('Concat', node.inputs.map(value), { axis: node.attributes['axis'] as number });

export const pad: Lowering = (node, { builder, value }) => {
  const { before, after } = node.attributes as Readonly<Record<string, readonly number[]>>;
  return builder.node('Pad', [value(node.inputs[0]!), builder.integers(...before!, ...after!), builder.scalar(0)]);
};

export const slice: Lowering = (node, { builder, value }) => {
  const begin = node.attributes['begin'] as readonly number[];
  const axes = node.shape.flatMap((extent, axis) => (extent === node.inputs[0]!.shape[axis] ? [] : [axis]));
  return builder.node('Slice', [
    value(node.inputs[0]!),
    builder.integers(...axes.map((axis) => begin[axis]!)),
    builder.integers(...axes.map((axis) => begin[axis]! + node.shape[axis]!)),
    builder.integers(...axes),
  ]);
};
