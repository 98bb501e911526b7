import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { subtract } from './subtract.js';
const operation = defineOperation({
  name: 'sigmoid',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => [multiply(upstream, multiply(node, subtract(1, node)))],
});

/** 1 / (1 + e^−x), elementwise. */
export function sigmoid(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
