import type { TensorNode } from '@touchstone/contract';
import type { Lowering, LoweringContext } from '../../lowering.js';
import { averagePoolGradient as generalGradient } from '../average-pool-gradient.js';
import { averagePool as generalPool } from '../average-pool.js';
import { gradientShares, hasSmallImages, pixels, poolShares } from './pool-shares.js';

/** Small images are pooled by one product with a matrix of shares, in a fifth of the time. */
export const averagePool: Lowering = (node, context) => {
  const [x] = node.inputs as readonly [TensorNode];
  return hasSmallImages(x, node)
    ? product(x, poolShares(node.attributes, x, node), node, context)
    : generalPool(node, context);
};

/** The product with the transposed matrix. */
export const averagePoolGradient: Lowering = (node, context) => {
  const [delta] = node.inputs as readonly [TensorNode];
  return hasSmallImages(delta, node)
    ? product(delta, gradientShares(node), node, context)
    : generalGradient(node, context);
};

function product(x: TensorNode, shares: Float32Array, node: TensorNode, { builder, value }: LoweringContext): string {
  const rows = builder.node('Reshape', [value(x), builder.integers(x.shape[0]! * x.shape[1]!, pixels(x))]);
  const pooled = builder.node('MatMul', [rows, builder.floats(shares, [pixels(x), pixels(node)])]);
  return builder.node('Reshape', [pooled, builder.integers(...node.shape)]);
}
