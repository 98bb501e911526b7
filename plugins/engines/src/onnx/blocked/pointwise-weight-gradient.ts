import type { TensorNode } from '@touchstone/contract';
import type { BlockedReader } from './blocked-operation.js';

/** Pixels up to which one matrix product beats the way of larger images: its sums run over all of them at once. */
const MOST_PIXELS = 4096;

/**
 * dW[o, c] = Σ over pixels of all images of delta[p, o] · x[p, c]. Tensors of one block of channels are matrices
 * of pixels × channels in memory, with the images of a block one after the other.
 */
export const pointwiseWeightGradient: BlockedReader = {
  accepts: (node, { isBlocked, fold, extents, block }) => {
    const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
    const { strides, pads, groups } = node.attributes as Readonly<Record<string, readonly number[]>>;
    const pixels = delta.shape[0]! * delta.shape[2]! * delta.shape[3]!;
    return (
      [...node.shape.slice(2), ...strides!, groups].every((extent) => extent === 1) &&
      pads!.every((amount) => amount === 0) &&
      pixels <= MOST_PIXELS &&
      [x, delta].every(
        (tensor) =>
          isBlocked(tensor) &&
          fold(tensor) === fold(delta) &&
          extents(tensor).every((extent) => extent * fold(tensor) === block),
      )
    );
  },
  lower: (node, context) => {
    const { builder, block } = context;
    const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
    const channels = block / context.fold(delta);
    const matrices = (tensor: TensorNode): readonly string[] =>
      context.parts(tensor).map((part) => builder.node('Reshape', [part, builder.integers(-1, channels)]));
    const join = (names: readonly string[], axis: number): string =>
      names.length > 1 ? builder.node('Concat', names, { axis }) : names[0]!;
    const rows = matrices(delta).map((left) =>
      join(
        matrices(x).map((right) => builder.node('Gemm', [left, right], { transA: 1 })),
        1,
      ),
    );
    return builder.node('Reshape', [join(rows, 0), builder.integers(...node.shape)]);
  },
};
