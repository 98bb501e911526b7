import type { Lowering } from '../lowering.js';

/** Reductions whose axes are an attribute in opset 17. */
export function reduction(opType: 'ReduceMean' | 'ReduceSumSquare'): Lowering {
  return (node, { builder, value }) =>
    builder.node(opType, [value(node.inputs[0]!)], { axes: node.attributes['axes'] as readonly number[], keepdims: 0 });
}

/** The axes of ReduceSum are an input since opset 13. */
export const sum: Lowering = (node, { builder, value }) =>
  builder.node(
    'ReduceSum',
    [value(node.inputs[0]!), builder.integers(...(node.attributes['axes'] as readonly number[]))],
    {
      keepdims: 0,
    },
  );
