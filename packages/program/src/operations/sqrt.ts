import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { divide } from './divide.js';
import { multiply } from './multiply.js';
const operation = defineOperation({
  name: 'sqrt',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => [divide(multiply(upstream, 0.5), node)],
});

/** Square root, elementwise; x ≥ 0, and > 0 where it is differentiated. */
export function sqrt(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
