import type { Shape, TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
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
  const { strides, pads, dilations, kernel } = attributes;
  return apply(operation, [delta], {
    strides: strides!,
    pads: pads!,
    dilations: dilations!,
    kernel: kernel!,
    inputShape,
  });
}
