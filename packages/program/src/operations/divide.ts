import type { TensorNode } from '@touchstone/contract';
import { broadcastShape } from '../graph/broadcast-shape.js';
import { operands } from '../graph/operand.js';
import type { Operand } from '../graph/operand.js';
import { apply, defineOperation } from '../graph/operation.js';
import { reduceTo } from '../graph/reduce-to.js';
import { multiply } from './multiply.js';
import { negate } from './negate.js';

const operation = defineOperation({
  name: 'divide',
  shape: (inputs) => broadcastShape('divide', inputs),
  gradient: (node, upstream) => {
    const [a, b] = node.inputs as readonly [TensorNode, TensorNode];
    const quotient = divide(upstream, b);
    return [reduceTo(quotient, a.shape), negate(reduceTo(multiply(quotient, node), b.shape))];
  },
});

/** left / right, elementwise, broadcast; right ≠ 0. */
export function divide(left: Operand, right: Operand): TensorNode {
  return apply(operation, operands(left, right));
}
