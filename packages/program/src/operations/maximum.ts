import type { TensorNode } from '@touchstone/contract';
import { broadcastShape } from '../graph/broadcast-shape.js';
import { operands } from '../graph/operand.js';
import type { Operand } from '../graph/operand.js';
import { apply, defineOperation } from '../graph/operation.js';
import { reduceTo } from '../graph/reduce-to.js';
import { multiply } from './multiply.js';
import { step } from './step.js';
import { subtract } from './subtract.js';

const operation = defineOperation({
  name: 'maximum',
  shape: (inputs) => broadcastShape('maximum', inputs),
  gradient: (node, upstream) => {
    const [a, b] = node.inputs as readonly [TensorNode, TensorNode];
    const left = step(subtract(a, b));
    return [reduceTo(multiply(upstream, left), a.shape), reduceTo(multiply(upstream, subtract(1, left)), b.shape)];
  },
});

/** The larger of left and right, elementwise, broadcast; where they are equal the gradient is right's. */
export function maximum(left: Operand, right: Operand): TensorNode {
  return apply(operation, operands(left, right));
}
