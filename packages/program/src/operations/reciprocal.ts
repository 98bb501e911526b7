import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { negate } from './negate.js';
const operation = defineOperation({
  name: 'reciprocal',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => [negate(multiply(upstream, multiply(node, node)))],
});

/** 1 / x, elementwise; x ≠ 0. */
export function reciprocal(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
