import type { TensorNode } from '@touchstone/contract';
import { allAxes, keptShape, reducedShape } from '../graph/axes.js';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { reshape } from './reshape.js';
const operation = defineOperation({
  name: 'sumOfSquares',
  shape: ([x], attributes) => reducedShape('sumOfSquares', x!, attributes['axes'] as readonly number[]),
  gradient: (node, upstream) => {
    const x = node.inputs[0]!;
    return [multiply(x, reshape(multiply(upstream, 2), keptShape(node)))];
  },
});

/** Sum of squares over `axes` (all if absent), which disappear from the shape. */
export function sumOfSquares(x: TensorNode, axes: readonly number[] = allAxes(x)): TensorNode {
  return axes.length === 0 ? multiply(x, x) : apply(operation, [x], { axes });
}
