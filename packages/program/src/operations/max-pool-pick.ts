import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { POOL_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import type { Attributes } from '../graph/operation.js';
import { poolOutput } from '../graph/pool-output.js';
import { requireShape } from '../graph/require-shape.js';
import { maxPoolGradient } from './max-pool-gradient.js';

const operation = defineOperation({
  name: 'maxPoolPick',
  shape: (inputs, attributes) => {
    const x = inputs[1]!.shape;
    requireShape('maxPoolPick', inputs, 0, x);
    return poolOutput('maxPoolPick', inputs, x, attributes);
  },
  gradient: (node, upstream) => [maxPoolGradient(upstream, node.inputs[1]!, node.attributes), undefined],
});

/** Adjoint of `maxPoolGradient`: takes from `values` the cells at which `x` has its maxima. */
export function maxPoolPick(values: TensorNode, x: TensorNode, attributes: Attributes): TensorNode {
  return apply(operation, [values, x], pickAttributes(attributes, POOL_ATTRIBUTES));
}
