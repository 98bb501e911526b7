import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { step } from './step.js';
const operation = defineOperation({
  name: 'relu',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => [multiply(upstream, step(node.inputs[0]!))],
});

/** max(x, 0), elementwise; derivative 0 at 0. */
export function relu(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
