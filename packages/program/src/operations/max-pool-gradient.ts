import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { POOL_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import type { Attributes } from '../graph/operation.js';
import { poolOutput } from '../graph/pool-output.js';
import { requireShape } from '../graph/require-shape.js';
import { maxPoolPick } from './max-pool-pick.js';

const operation = defineOperation({
  name: 'maxPoolGradient',
  shape: (inputs, attributes) => {
    const x = inputs[1]!.shape;
    requireShape('maxPoolGradient', inputs, 0, poolOutput('maxPoolGradient', inputs, x, attributes));
    return x;
  },
  gradient: (node, upstream) => [maxPoolPick(upstream, node.inputs[1]!, node.attributes), undefined],
});

/** Sends each value to the cell of `x` that was the maximum of its window. Linear in `delta`. */
export function maxPoolGradient(delta: TensorNode, x: TensorNode, attributes: Attributes): TensorNode {
  return apply(operation, [delta, x], pickAttributes(attributes, POOL_ATTRIBUTES));
}
