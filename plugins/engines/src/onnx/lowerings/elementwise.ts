import type { Lowering } from '../lowering.js';

/** Operations that are one ONNX operator with broadcasting. */
export function elementwise(opType: string): Lowering {
  return (node, { builder, operand, value }) =>
    builder.node(
      opType,
      // Broadcasting from scalars keeps the shape only if another operand has it.
      node.inputs.map((input) =>
        node.inputs.some((other) => other !== input && other.shape.join() === node.shape.join())
          ? operand(input)
          : value(input),
      ),
    );
}
