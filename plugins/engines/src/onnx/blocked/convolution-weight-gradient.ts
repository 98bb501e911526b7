import type { TensorNode } from '@touchstone/contract';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedReader } from './blocked-operation.js';
import { depthwiseWeightGradient } from './depthwise-weight-gradient.js';
import { pointwiseWeightGradient } from './pointwise-weight-gradient.js';
import { rowBlocks } from './row-blocks.js';
import { rowImages } from './row-images.js';
import { identity } from './weights.js';

/** Rows that would grow more than so by the zeros that fill their blocks are left to the plain layout. */
const MOST_ZEROS = 1.5;

/**
 * dW[o, c, i, j] = Σ over n, y, x of delta[n, o, y, x] · image[n, c, y·s + i·d, x·s + j·d], read as
 * a convolution whose input channels are the pixels of an image row (and the images), whose kernel
 * is `delta` and whose pixels are: i downwards, (j, c) to the right. The blocked kernels then sum
 * over the positions at the speed of a forward convolution, and `delta`, blocked by o, is their
 * weights nearly as it lies in memory.
 */
export const convolutionWeightGradient: BlockedReader = {
  accepts: (node, context) => {
    const { isBlocked, fold, block } = context;
    const delta = node.inputs[1]!;
    if (node.attributes['groups'] !== 1) return depthwiseWeightGradient.accepts(node, context);
    if (pointwiseWeightGradient.accepts(node, context)) return true;
    return isBlocked(delta) && rowBlocks(delta, { block, fold }).columns <= MOST_ZEROS * delta.shape[3]!;
  },
  lower: (node, context) => {
    if (node.attributes['groups'] !== 1) return depthwiseWeightGradient.lower(node, context);
    if (pointwiseWeightGradient.accepts(node, context)) return pointwiseWeightGradient.lower(node, context);
    const { builder, block } = context;
    const [outputs, , height, width] = node.shape as readonly [number, number, number, number];
    const kernels = deltaKernels(node.inputs[1]!, context);
    const fold = context.fold(node.inputs[1]!);
    const unit = block / fold;
    const pieces = rowImages(node, context).map(({ name, channels, window }) => {
      const results = kernels.map((kernel) => builder.node('Conv', [name, kernel], window, BLOCKED_DOMAIN));
      const joined = results.length > 1 ? builder.node('Concat', results, { axis: 1 }) : results[0]!;
      const shape = [outputs / unit, height, width, channels / fold, unit] as const;
      const own = fold === 1 ? joined : sameImage(joined, shape, fold, context);
      const viewed = builder.node('Reshape', [own, builder.integers(...shape)]);
      return builder.node('Transpose', [viewed], { perm: [0, 4, 3, 1, 2] });
    });
    const whole = pieces.length > 1 ? builder.node('Concat', pieces, { axis: 2 }) : pieces[0]!;
    return builder.node('Reshape', [whole, builder.integers(...node.shape)]);
  },
};

/** Of products between all images of a block those of each image with itself, summed. */
function sameImage(
  products: string,
  [units, height, width, channels, unit]: readonly [number, number, number, number, number],
  fold: number,
  { builder }: BlockedContext,
): string {
  const shape = builder.integers(units, height * width, fold, channels, fold, unit);
  const viewed = builder.node('Reshape', [products, shape]);
  const own = builder.node('Mul', [viewed, identity(fold, [fold, 1, fold, 1], builder)]);
  return builder.node('ReduceSum', [own, builder.integers(2, 4)], { keepdims: 0 });
}

/** The parts of `delta` as weights OIHW⟨inputs⟩⟨outputs⟩ whose inputs are the pixels of its rows. */
function deltaKernels(delta: TensorNode, context: BlockedContext): readonly string[] {
  const { builder, block, once } = context;
  const [rows, width] = delta.shape.slice(2) as [number, number];
  const fold = context.fold(delta);
  const batch = delta.shape[0]! / fold;
  const { columns, perRow, together } = rowBlocks(delta, context);
  const view = (name: string, ...shape: readonly number[]): string =>
    builder.node('Reshape', [name, builder.integers(...shape)]);
  return context.parts(delta).map((part, index) => {
    const channels = context.extents(delta)[index]! * fold;
    return once(`delta kernel ${delta.id} ${index}`, () => {
      const blocks = channels / block;
      const groups = batch / together;
      let ordered = part;
      if (columns > width) {
        const zeros = builder.integers(0, 0, 0, 0, columns - width, 0);
        ordered = builder.node('Pad', [view(part, batch * blocks * rows, width, block), zeros, builder.scalar(0)]);
      }
      if (together > 1) {
        const viewed = view(ordered, groups, together, blocks, rows, columns * block);
        ordered = builder.node('Transpose', [viewed], { perm: [2, 0, 3, 1, 4] });
      } else if (blocks > 1) {
        const viewed = view(ordered, batch, blocks, rows * columns * block);
        ordered = builder.node('Transpose', [viewed], { perm: [1, 0, 2] });
      }
      return view(ordered, channels, groups * block, rows, perRow);
    });
  });
}
