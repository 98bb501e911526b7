import type { TensorNode } from '@touchstone/contract';
import { broadcastShape } from '../graph/broadcast-shape.js';
import { operands } from '../graph/operand.js';
import type { Operand } from '../graph/operand.js';
import { apply, defineOperation } from '../graph/operation.js';
import { reduceTo } from '../graph/reduce-to.js';
import { negate } from './negate.js';

const operation = defineOperation({
  name: 'subtract',
  shape: (inputs) => broadcastShape('subtract', inputs),
  gradient: (node, upstream) => [
    reduceTo(upstream, node.inputs[0]!.shape),
    negate(reduceTo(upstream, node.inputs[1]!.shape)),
  ],
});

/** left − right, broadcast. */
export function subtract(left: Operand, right: Operand): TensorNode {
  return apply(operation, operands(left, right));
}
