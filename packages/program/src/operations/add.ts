import type { TensorNode } from '@touchstone/contract';
import { broadcastShape } from '../graph/broadcast-shape.js';
import { fillValue } from '../graph/fill-value.js';
import { operands } from '../graph/operand.js';
import type { Operand } from '../graph/operand.js';
import { apply, defineOperation } from '../graph/operation.js';
import { reduceTo } from '../graph/reduce-to.js';
import { broadcast } from './broadcast.js';

const operation = defineOperation({
  name: 'add',
  shape: (inputs) => broadcastShape('add', inputs),
  gradient: (node, upstream) => node.inputs.map((input) => reduceTo(upstream, input.shape)),
});

/** left + right, broadcast. */
export function add(left: Operand, right: Operand): TensorNode {
  const [a, b] = operands(left, right);
  if (fillValue(b) === 0) return broadcast(a, broadcastShape('add', [a, b]));
  if (fillValue(a) === 0) return broadcast(b, broadcastShape('add', [a, b]));
  return apply(operation, [a, b]);
}
