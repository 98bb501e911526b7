import type { Lowering } from '../../lowering.js';

/** By its definition, since WebGPU has no LogSoftmax. The largest value is subtracted first, so that no exponential overflows. */
export const logSoftmax: Lowering = (node, { builder, value }) => {
  const axis = node.shape.length - 1;
  const x = value(node.inputs[0]!);
  const shifted = builder.node('Sub', [x, builder.node('ReduceMax', [x], { axes: [axis], keepdims: 1 })]);
  const total = builder.node('ReduceSum', [builder.node('Exp', [shifted]), builder.integers(axis)], { keepdims: 1 });
  return builder.node('Sub', [shifted, builder.node('Log', [total])]);
};
