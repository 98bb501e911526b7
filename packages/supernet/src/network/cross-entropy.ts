import type { TensorNode } from '@touchstone/contract';
import { logSoftmax, multiply, sum } from '@touchstone/program';

/** Mean cross-entropy. @param labels one-hot, batch × classes, like the logits */
export function crossEntropy(logits: TensorNode, labels: TensorNode): TensorNode {
  return multiply(sum(multiply(logSoftmax(logits), labels)), -1 / logits.shape[0]!);
}
