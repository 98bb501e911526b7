import type { TensorNode } from '@touchstone/contract';
import { add, divide, minimum, multiply, sqrt, sumOfSquares } from '@touchstone/program';
import type { Operand } from '@touchstone/program';

/**
 * Scales a gradient down to a Euclidean norm of at most `limit`, over all of its elements
 * (PyTorch's `clip_grad_norm_`, with 1e-6 added to the norm as there).
 */
export function clipByNorm(gradient: TensorNode, limit: Operand): TensorNode {
  const norm = sqrt(sumOfSquares(gradient));
  return multiply(gradient, minimum(divide(limit, add(norm, 1e-6)), 1));
}
