import type { TensorNode } from '@touchstone/contract';
import { integers } from '../graph/attributes.js';
import { apply, defineOperation } from '../graph/operation.js';
import { shapeError } from '../graph/shape-error.js';

const operation = defineOperation({
  name: 'transpose',
  shape: ([x], attributes) => {
    const order = attributes['order'] as readonly number[];
    if (order.length !== x!.shape.length || x!.shape.some((_, axis) => !order.includes(axis))) {
      throw shapeError('transpose', [x!], `[${order.join(', ')}] is no permutation of its axes`);
    }
    return order.map((axis) => x!.shape[axis]!);
  },
  gradient: (node, upstream) => {
    const order = integers(node, 'order');
    return [
      transpose(
        upstream,
        order.map((_, axis) => order.indexOf(axis)),
      ),
    ];
  },
});

/** Axis i of the result is axis order[i] of x. */
export function transpose(x: TensorNode, order: readonly number[]): TensorNode {
  return order.every((axis, index) => axis === index) && order.length === x.shape.length
    ? x
    : apply(operation, [x], { order });
}
