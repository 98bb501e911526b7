import type { TensorNode } from '@touchstone/contract';
import { allAxes, keptShape, reducedShape } from '../graph/axes.js';
import { sizeOf } from '../graph/graph.js';
import { apply, defineOperation } from '../graph/operation.js';
import { broadcast } from './broadcast.js';
import { multiply } from './multiply.js';
import { reshape } from './reshape.js';

const operation = defineOperation({
  name: 'mean',
  shape: ([x], attributes) => reducedShape('mean', x!, attributes['axes'] as readonly number[]),
  gradient: (node, upstream) => {
    const x = node.inputs[0]!;
    const share = sizeOf(node.shape) / sizeOf(x.shape);
    return [broadcast(reshape(multiply(upstream, share), keptShape(node)), x.shape)];
  },
});

/** Mean over `axes` (all if absent), which disappear from the shape. */
export function mean(x: TensorNode, axes: readonly number[] = allAxes(x)): TensorNode {
  return axes.length === 0 ? x : apply(operation, [x], { axes });
}
