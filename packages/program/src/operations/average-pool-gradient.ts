import type { Shape, TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { POOL_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import type { Attributes } from '../graph/operation.js';
import { poolOutput } from '../graph/pool-output.js';
import { requireShape } from '../graph/require-shape.js';
import { averagePoolLike } from './average-pool.js';

const operation = defineOperation({
  name: 'averagePoolGradient',
  shape: (inputs, attributes) => {
    const x = attributes['inputShape'] as Shape;
    requireShape('averagePoolGradient', inputs, 0, poolOutput('averagePoolGradient', inputs, x, attributes));
    return x;
  },
  gradient: (node, upstream) => [averagePoolLike(upstream, node.attributes)],
});

/** Adjoint of `averagePool`: spreads each value evenly over the cells that its window counted. */
export function averagePoolGradient(delta: TensorNode, inputShape: Shape, attributes: Attributes): TensorNode {
  return apply(operation, [delta], { ...pickAttributes(attributes, POOL_ATTRIBUTES), inputShape });
}
