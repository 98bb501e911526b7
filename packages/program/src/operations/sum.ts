import type { TensorNode } from '@touchstone/contract';
import { allAxes, keptShape, reducedShape } from '../graph/axes.js';
import { apply, defineOperation } from '../graph/operation.js';
import { broadcast } from './broadcast.js';
import { reshape } from './reshape.js';
const operation = defineOperation({
  name: 'sum',
  shape: ([x], attributes) => reducedShape('sum', x!, attributes['axes'] as readonly number[]),
  gradient: (node, upstream) => {
    const x = node.inputs[0]!;
    return [broadcast(reshape(upstream, keptShape(node)), x.shape)];
  },
});

/** Sum over `axes` (all if absent), which disappear from the shape. */
export function sum(x: TensorNode, axes: readonly number[] = allAxes(x)): TensorNode {
  return axes.length === 0 ? x : apply(operation, [x], { axes });
}
