import type { TensorNode } from '@touchstone/contract';
import { broadcastShape } from '../graph/broadcast-shape.js';
import { fillValue } from '../graph/fill-value.js';
import { operands } from '../graph/operand.js';
import type { Operand } from '../graph/operand.js';
import { apply, defineOperation } from '../graph/operation.js';
import { reduceTo } from '../graph/reduce-to.js';
import { broadcast } from './broadcast.js';

const operation = defineOperation({
  name: 'multiply',
  shape: (inputs) => broadcastShape('multiply', inputs),
  gradient: (node, upstream) => {
    const [a, b] = node.inputs as readonly [TensorNode, TensorNode];
    return [reduceTo(multiply(upstream, b), a.shape), reduceTo(multiply(upstream, a), b.shape)];
  },
});

/** left · right, elementwise, broadcast. */
export function multiply(left: Operand, right: Operand): TensorNode {
  const [first, second] = operands(left, right);
  // A constant factor stands on the right, so that equal products are one node and chains fold.
  const [a, b] = fillValue(first) === undefined ? [first, second] : [second, first];
  if (fillValue(b) === 1) return broadcast(a, broadcastShape('multiply', [a, b]));
  const folded = foldConstants(a, b);
  return folded ?? apply(operation, [a, b]);
}

/** (x · c) · d as x · (c · d), which gradients produce in chains. */
function foldConstants(product: TensorNode, other: TensorNode): TensorNode | undefined {
  const outer = fillValue(other);
  if (product.operation !== 'multiply' || outer === undefined || other.shape.length > 0) return undefined;
  const [x, constant] = product.inputs as readonly [TensorNode, TensorNode];
  const inner = fillValue(constant);
  return inner === undefined || constant.shape.length > 0 ? undefined : multiply(x, inner * outer);
}
