import type { TensorNode } from '@touchstone/contract';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext } from './blocked-operation.js';
import { rowBlocks } from './row-blocks.js';

/** Images for the convolution that gives the weight gradient of another. */
export interface RowImage {
  /**
   * [1, batch · block, rows, blocks in a row · kernel width · channels], blocked by the pixels of a row:
   * for each tap of a kernel row and each channel the pixels that the tap reads.
   */
  readonly name: string;
  /** Channels of all images in a block. */
  readonly channels: number;
  /** How `delta` moves over them. */
  readonly window: Readonly<Record<string, number | readonly number[]>>;
}

/** @param node a weight gradient of x and `delta`. @returns one image for each part of x */
export function rowImages(node: TensorNode, context: BlockedContext): readonly RowImage[] {
  const { builder, block, once } = context;
  const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
  const { strides, pads, dilations } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const [height, width] = node.shape.slice(2) as [number, number];
  const rows = delta.shape[2]!;
  const { columns, perRow, together } = rowBlocks(delta, context);
  const fold = context.fold(delta);
  const groups = delta.shape[0]! / fold / together;
  const lies = context.isBlocked(x) && context.fold(x) === fold;
  // Rows of x that the kernel's taps reach; more or less than there are is padding or a cut.
  const reached = (height - 1) * dilations![0]! + (rows - 1) * strides![0]! + 1;
  const below = reached - x.shape[2]! - pads![0]!;
  const kept = x.shape[2]! + Math.min(below, 0);
  const extents = lies ? context.extents(x) : [x.shape[1]!];
  return extents.map((extent, part) => {
    const channels = extent * fold;
    const key = [x.id, fold, part, kept, width, columns, strides![1]!, pads![1]!, dilations![1]!].join();
    const name = once(`row image ${key}`, () => {
      const image = lies
        ? blockedImage(context.parts(x)[part]!, channels, node, kept, context)
        : plainImage(node, kept, context);
      const shape = builder.integers(1, groups * block, kept, perRow * width * channels);
      return builder.node('Reshape', [image, shape]);
    });
    const window = {
      kernel_shape: [rows, perRow],
      strides: [dilations![0]!, 1],
      pads: [pads![0]!, 0, Math.max(below, 0), 0],
      dilations: [strides![0]!, width * channels],
      group: 1,
    };
    return { name, channels, window };
  });
}

/** One part of a blocked x as batch × rows × blocks in a row × (tap, channels) × pixels of a block. */
function blockedImage(part: string, channels: number, node: TensorNode, kept: number, context: BlockedContext): string {
  const { builder, block } = context;
  const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
  const { columns, perRow, together } = rowBlocks(delta, context);
  const batch = delta.shape[0]! / context.fold(delta);
  const width = node.shape[3]!;
  const blocks = channels / block;
  const pixels = columns / perRow;
  const flat = (name: string, ...shape: readonly number[]): string =>
    builder.node('Reshape', [name, builder.integers(...shape)]);
  const viewed = flat(part, batch * blocks, x.shape[2]!, x.shape[3]!, block);
  const taps = shiftedColumns(viewed, [1, 2], node, kept, context);
  let ordered: string;
  if (blocks * together === 1) {
    // Joined where the taps belong at once.
    ordered = join(
      taps.map((tap) => flat(tap, batch * kept * perRow, 1, pixels * block)),
      1,
      context,
    );
  } else {
    const joined = join(
      taps.map((tap) => flat(tap, batch / together, together, blocks, kept, perRow, pixels * block)),
      2,
      context,
    );
    ordered = builder.node('Transpose', [joined], { perm: [0, 3, 4, 2, 1, 5] });
  }
  // Each block of pixels as an image of its own, which the reordering takes out of the blocks of channels.
  const images = flat(ordered, (batch / together) * kept * perRow, width * channels, 1, block);
  return builder.node('ReorderOutput', [images], { channels: width * channels }, BLOCKED_DOMAIN);
}

/** The same of an x in the plain layout. */
function plainImage(node: TensorNode, kept: number, context: BlockedContext): string {
  const { builder } = context;
  const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
  const { columns, perRow, together } = rowBlocks(delta, context);
  const fold = context.fold(delta);
  const batch = x.shape[0]! / fold;
  const channels = x.shape[1]! * fold;
  const shape = builder.integers(batch, channels, x.shape[2]!, x.shape[3]!);
  const images = fold > 1 ? builder.node('Reshape', [context.value(x), shape]) : context.value(x);
  const joined = join(shiftedColumns(images, [2, 3], node, kept, context), 1, context);
  const pixels = builder.integers(
    batch / together,
    together,
    node.shape[3]! * channels,
    kept,
    perRow,
    columns / perRow,
  );
  return builder.node('Transpose', [builder.node('Reshape', [joined, pixels])], { perm: [0, 3, 4, 2, 1, 5] });
}

/** For each tap of a kernel row the pixels that it reads. @param axes of rows and columns among four */
function shiftedColumns(
  image: string,
  axes: readonly [number, number],
  node: TensorNode,
  kept: number,
  context: BlockedContext,
): readonly string[] {
  const { builder } = context;
  const [x, delta] = node.inputs as readonly [TensorNode, TensorNode];
  const { strides, pads, dilations } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const width = node.shape[3]!;
  const { columns } = rowBlocks(delta, context);
  const reached = (width - 1) * dilations![1]! + (columns - 1) * strides![1]! + 1;
  const before = pads![1]!;
  const after = Math.max(reached - x.shape[3]! - before, 0);
  const amounts = (amount: number): readonly number[] => [0, 1, 2, 3].map((axis) => (axis === axes[1] ? amount : 0));
  const padded =
    before + after > 0
      ? builder.node('Pad', [image, builder.integers(...amounts(before), ...amounts(after)), builder.scalar(0)])
      : image;
  return Array.from({ length: width }, (_, tap) => {
    const start = tap * dilations![1]!;
    const end = start + (columns - 1) * strides![1]! + 1;
    // The tap that lies on its own pixel reads x as it is.
    if (start === before && strides![1] === 1 && columns === x.shape[3] && kept === x.shape[2]) return image;
    return builder.node('Slice', [
      padded,
      builder.integers(0, start),
      builder.integers(kept, end),
      builder.integers(...axes),
      builder.integers(1, strides![1]!),
    ]);
  });
}

function join(names: readonly string[], axis: number, { builder }: BlockedContext): string {
  return names.length > 1 ? builder.node('Concat', names, { axis }) : names[0]!;
}
