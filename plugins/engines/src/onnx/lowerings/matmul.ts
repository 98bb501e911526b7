import type { Lowering } from '../lowering.js';

/** Gemm and FusedMatMul read transposed operands in place; a plain MatMul needs neither. */
export const matmul: Lowering = (node, { builder, value }) => {
  const inputs = node.inputs.map(value);
  const transA = Number(node.attributes['transposeLeft']);
  const transB = Number(node.attributes['transposeRight']);
  if (transA + transB === 0) return builder.node('MatMul', inputs);
  if (node.shape.length === 2) return builder.node('Gemm', inputs, { transA, transB });
  return builder.node('FusedMatMul', inputs, { transA, transB }, 'com.microsoft');
};
