import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
const operation = defineOperation({
  name: 'exp',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => [multiply(upstream, node)],
});

/** e^x, elementwise. */
export function exp(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
