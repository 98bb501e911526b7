import type { Lowering } from '../../lowering.js';
import { matmul as matmulInPlace } from '../matmul.js';

/** Batches are transposed first, since WebGPU has no FusedMatMul. */
export const matmul: Lowering = (node, context) => {
  const rank = node.shape.length;
  if (rank === 2) return matmulInPlace(node, context);
  const { builder, value } = context;
  const perm = Array.from({ length: rank }, (_, axis) => axis);
  perm.push(...perm.splice(-2).toReversed());
  const transposed = [node.attributes['transposeLeft'], node.attributes['transposeRight']];
  const operands = node.inputs.map((input, index) =>
    transposed[index] ? builder.node('Transpose', [value(input)], { perm }) : value(input),
  );
  return builder.node('MatMul', operands);
};
