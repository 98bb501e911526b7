import type { TensorNode } from '@touchstone/contract';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedReader } from './blocked-operation.js';

/** Pixels whose products the kernels sum in one float32 without losing digits. */
const MOST_PIXELS = 1024;

/**
 * dW[c, 0, i, j] = Σ over n, y, x of delta[n, c, y, x] · image[n, c, y·s + i·d, x·s + j·d]: for each image and
 * channel a depthwise convolution whose kernel is `delta`, which in memory it is, dilated by the stride and moved
 * by the dilation; then the sum over images.
 */
export const depthwiseWeightGradient: BlockedReader = {
  accepts: (node, { isBlocked, block }) => {
    const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
    const [channels, perGroup] = node.shape as readonly [number, number];
    if (node.attributes['groups'] !== channels || perGroup !== 1 || x.shape[1] !== channels) return false;
    // Faster than the plain form even where both must be reordered first.
    if (!isBlocked(delta) && channels % block !== 0) return false;
    return delta.shape[2]! * delta.shape[3]! <= MOST_PIXELS && reachesAllTaps(node);
  },
  lower: (node, context) => {
    const { builder, block } = context;
    const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
    const [channels, , height, width] = node.shape as readonly [number, number, number, number];
    const { strides, dilations, pads } = node.attributes as Readonly<Record<string, readonly number[]>>;
    const fold = context.fold(delta);
    const [batch, , rows, columns] = delta.shape as readonly [number, number, number, number];
    const series = batch * channels;
    const view = (name: string, ...shape: readonly number[]): string =>
      builder.node('Reshape', [name, builder.integers(...shape)]);
    const window = { kernel_shape: [rows, columns], strides: dilations!, dilations: strides!, pads: pads! };
    const perImage = builder.node(
      'Conv',
      [
        view(wholeOf(x, fold, context), 1, series, x.shape[2]!, x.shape[3]!),
        view(wholeOf(delta, fold, context), series, 1, rows, columns),
      ],
      { ...window, group: series },
      BLOCKED_DOMAIN,
    );
    // In memory images / fold × blocks × taps × fold × channels of an image in a block.
    const blocks = (fold * channels) / block;
    const viewed = view(perImage, batch / fold, blocks, height * width, fold, block / fold);
    const summed = builder.node('ReduceSum', [viewed, builder.integers(0, 3)], { keepdims: 0 });
    return view(builder.node('Transpose', [summed], { perm: [0, 2, 1] }), ...node.shape);
  },
};

/** Whether the convolution gives exactly the kernel's taps: strides may leave rows or columns of the image. */
function reachesAllTaps(node: TensorNode): boolean {
  const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
  const { strides, dilations, pads } = node.attributes as Readonly<Record<string, readonly number[]>>;
  return [0, 1].every((axis) => {
    const reach = (delta.shape[axis + 2]! - 1) * strides![axis]! + 1;
    const rest = x.shape[axis + 2]! + pads![axis]! + pads![axis + 2]! - reach;
    return Math.floor(rest / dilations![axis]!) + 1 === node.shape[axis + 2];
  });
}

/** All parts of a tensor in one, in the blocked layout. */
function wholeOf(x: TensorNode, fold: number, context: BlockedContext): string {
  const parts = context.parts(x, fold);
  if (parts.length === 1) return parts[0]!;
  return context.once(`whole ${x.id} ${fold}`, () => context.builder.node('Concat', parts, { axis: 1 }));
}
