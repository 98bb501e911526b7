import type { Lowering } from '../lowering.js';

/** Softmax and LogSoftmax over the last axis. */
export function overLastAxis(opType: 'Softmax' | 'LogSoftmax'): Lowering {
  return (node, { builder, value }) => builder.node(opType, [value(node.inputs[0]!)], { axis: node.shape.length - 1 });
}
