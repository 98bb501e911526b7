import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { divide } from './divide.js';
const operation = defineOperation({
  name: 'log',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => [divide(upstream, node.inputs[0]!)],
});

/** Natural logarithm, elementwise; x > 0. */
export function log(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
