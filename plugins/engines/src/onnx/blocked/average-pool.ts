import type { TensorNode } from '@touchstone/contract';
import { isTiling, stridelessPool, windowCounts } from '../lowerings/average-pool-gradient.js';
import { windowAttributes } from '../lowerings/convolution.js';
import { hasSmallImages, pixels, poolShares } from '../lowerings/cpu/pool-shares.js';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedOperation } from './blocked-operation.js';

const alignments: BlockedOperation['alignments'] = (node) => [{ whole: node, part: node.inputs[0]!, offset: 0 }];

export const averagePool: BlockedOperation = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!),
  alignments,
  lower: (node, { builder, part }, requests) => {
    const { dilations: _, ...attributes } = windowAttributes(node, node.attributes['kernel'] as readonly number[]);
    return requests.map(({ index }) =>
      builder.node(
        'AveragePool',
        [part(node.inputs[0]!, index)],
        { ...attributes, count_include_pad: 0 },
        BLOCKED_DOMAIN,
      ),
    );
  },
};

/**
 * Windows that move by one: values divided by their windows' counts, then summed by another pool. Small images: a
 * product with a matrix of shares. Windows side by side: each value repeated.
 */
export const averagePoolGradient: BlockedOperation = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && formOf(node) !== undefined,
  alignments,
  lower: (node, context, requests) => {
    const form = formOf(node)!;
    return requests.map(({ index }) => form(node, index, context));
  },
};

type GradientForm = (node: TensorNode, index: number, context: BlockedContext) => string;

function formOf(node: TensorNode): GradientForm | undefined {
  if (stridelessPool(node)) return byPool;
  if (hasSmallImages(node.inputs[0]!, node)) return byShares;
  return isTiling(node) ? byRepeating : undefined;
}

const byPool: GradientForm = (node, index, context) => {
  const { builder, block } = context;
  const delta = node.inputs[0]!;
  const [height, width] = node.attributes['kernel'] as readonly [number, number];
  const counts = windowCounts(node.attributes, node.shape, delta.shape);
  const shares = counts.map((count) => (height * width) / count);
  const repeated = Float32Array.from({ length: shares.length * block }, (_, i) => shares[Math.floor(i / block)]!);
  const weights = builder.floats(repeated, [1, repeated.length]);
  const weighted = builder.node('Mul', [inMemory(delta, index, [repeated.length], context), weights]);
  return builder.node(
    'AveragePool',
    [declared(weighted, delta, index, context)],
    stridelessPool(node)!,
    BLOCKED_DOMAIN,
  );
};

const byShares: GradientForm = (node, index, context) => {
  const { builder, block } = context;
  const delta = node.inputs[0]!;
  const shares = poolShares(node.attributes, node, delta);
  const matrix = builder.floats(shares, [pixels(node), pixels(delta)]);
  const spread = builder.node('MatMul', [matrix, inMemory(delta, index, [pixels(delta), block], context)]);
  return declared(spread, node, index, context);
};

const byRepeating: GradientForm = (node, index, context) => {
  const { builder, block } = context;
  const delta = node.inputs[0]!;
  const [rows, columns] = delta.shape.slice(2) as [number, number];
  const [height, width] = node.attributes['kernel'] as readonly [number, number];
  const lone = inMemory(delta, index, [rows, 1, columns, 1, block], context);
  const shared = builder.node('Mul', [lone, builder.scalar(1 / (height * width))]);
  const images = imagesOf(delta, index, context);
  const repeated = builder.node('Expand', [shared, builder.integers(images, rows, height, columns, width, block)]);
  return declared(repeated, node, index, context);
};

/** Blocks of pixels in a part: images times blocks of channels. */
function imagesOf(x: TensorNode, index: number, { block, extents }: BlockedContext): number {
  return (x.shape[0]! * extents(x)[index]!) / block;
}

/** A part under the shape images × `shape`, as it lies in memory. */
function inMemory(x: TensorNode, index: number, shape: readonly number[], context: BlockedContext): string {
  const { builder, part } = context;
  return builder.node('Reshape', [part(x, index), builder.integers(imagesOf(x, index, context), ...shape)]);
}

/** The same memory under the shape that blocked operators expect of a part of x. */
function declared(name: string, x: TensorNode, index: number, { builder, extents, fold }: BlockedContext): string {
  const [batch, , rows, columns] = x.shape as readonly [number, number, number, number];
  const shape = builder.integers(batch / fold(x), extents(x)[index]! * fold(x), rows, columns);
  return builder.node('Reshape', [name, shape]);
}
