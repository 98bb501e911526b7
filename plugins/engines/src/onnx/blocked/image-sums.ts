import type { TensorNode } from '@touchstone/contract';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedReader } from './blocked-operation.js';
import { isProduct } from './elementwise.js';

/** Pixels whose sum the kernels carry in one float32; more are summed in several runs, which keeps digits. */
const LONGEST_RUN = 1024;

/**
 * Means over the pixels of each image and channel, batch × channels × 1 × 1, plain (one pixel has no
 * layout). All statistics of a tensor are small sums of these.
 */
function imageMeans(x: TensorNode, context: BlockedContext): string {
  const { builder, once } = context;
  return once(`image means ${x.id}`, () =>
    overRuns(x, 'ReduceMean', context, (part, { count, length }) => {
      const whole = length === x.shape[2]! * x.shape[3]!;
      const images = whole ? part : view(part, context, 1, count, 1, length);
      return builder.node('GlobalAveragePool', [images], {}, BLOCKED_DOMAIN);
    }),
  );
}

/**
 * Sums of a · b over the pixels of each image and channel, batch × channels × 1 × 1. In memory a
 * blocked batch is also one kernel for each image and channel, so that a depthwise convolution with
 * b as its weights sums the products without storing them.
 */
function imageProducts(a: TensorNode, b: TensorNode, context: BlockedContext): string {
  const { builder, once } = context;
  return once(`image products ${a.id} ${b.id}`, () => {
    const kernels = context.parts(b, context.fold(a));
    return overRuns(a, 'ReduceSum', context, (part, { count, length }, index) => {
      const images = view(part, context, 1, count, 1, length);
      const weights = view(kernels[index]!, context, count, 1, 1, length);
      const attributes = { kernel_shape: [1, length], strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1] };
      return builder.node('Conv', [images, weights], { ...attributes, group: count }, BLOCKED_DOMAIN);
    });
  });
}

interface Runs {
  /** Runs of pixels in all images and channels. */
  readonly count: number;
  /** Pixels of a run. */
  readonly length: number;
}

/** Reduces each part run by run, then the runs of an image. @returns batch × channels × 1 × 1 */
function overRuns(
  x: TensorNode,
  join: 'ReduceMean' | 'ReduceSum',
  context: BlockedContext,
  reduceRuns: (part: string, runs: Runs, index: number) => string,
): string {
  const { builder, block } = context;
  const batch = x.shape[0]!;
  const pixels = x.shape[2]! * x.shape[3]!;
  let perImage = Math.ceil(pixels / LONGEST_RUN);
  while (pixels % perImage !== 0) perImage += 1;
  const results = context.parts(x).map((part, index) => {
    const series = batch * context.extents(x)[index]!;
    const reduced = reduceRuns(part, { count: series * perImage, length: pixels / perImage }, index);
    const shape = builder.integers(batch, series / batch, 1, 1);
    if (perImage === 1)
      return join === 'ReduceMean' && context.fold(x) === 1 ? reduced : builder.node('Reshape', [reduced, shape]);
    const runs = builder.node('Reshape', [reduced, builder.integers(series / block, perImage, block)]);
    const joined =
      join === 'ReduceMean'
        ? builder.node('ReduceMean', [runs], { axes: [1], keepdims: 0 })
        : builder.node('ReduceSum', [runs, builder.integers(1)], { keepdims: 0 });
    return builder.node('Reshape', [joined, shape]);
  });
  return joinChannels(results, context);
}

/** The same memory under another shape. */
function view(name: string, { builder, once }: BlockedContext, ...shape: readonly number[]): string {
  return once(`${name} as ${shape.join()}`, () => builder.node('Reshape', [name, builder.integers(...shape)]));
}

function joinChannels(parts: readonly string[], { builder }: BlockedContext): string {
  return parts.length > 1 ? builder.node('Concat', parts, { axis: 1 }) : parts[0]!;
}

/** Whether a reduction runs over height and width, and maybe more. */
function overPixels(node: TensorNode): boolean {
  const axes = node.attributes['axes'] as readonly number[];
  return axes.includes(2) && axes.includes(3);
}

export const mean: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && overPixels(node),
  lower: (node, context) =>
    context.builder.node('ReduceMean', [imageMeans(node.inputs[0]!, context)], {
      axes: node.attributes['axes'] as readonly number[],
      keepdims: 0,
    }),
};

/** Products are summed without being stored. */
export const sum: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && overPixels(node),
  lower: (node, context) => {
    const x = node.inputs[0]!;
    if (isProduct(x)) return reduce(imageProducts(x.inputs[0]!, x.inputs[1]!, context), node, context);
    const { builder } = context;
    const pixels = builder.scalar(x.shape[2]! * x.shape[3]!);
    return builder.node('Mul', [reduce(imageMeans(x, context), node, context), pixels]);
  },
};

export const sumOfSquares: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && overPixels(node),
  lower: (node, context) => {
    const x = node.inputs[0]!;
    return reduce(imageProducts(x, x, context), node, context);
  },
};

/** E[x²] − E[x]² as in the plain layout. */
export const channelVariance: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!),
  lower: (node, context) => {
    const { builder } = context;
    const [x, average] = node.inputs as readonly [TensorNode, TensorNode];
    const axes = { axes: [0, 2, 3], keepdims: 0 };
    const perImage = builder.node('ReduceMean', [imageProducts(x, x, context)], axes);
    const square = builder.node('Mul', [perImage, builder.scalar(1 / (x.shape[2]! * x.shape[3]!))]);
    const center = context.value(average);
    return builder.node('Relu', [builder.node('Sub', [square, builder.node('Mul', [center, center])])]);
  },
};

function reduce(perImage: string, node: TensorNode, { builder }: BlockedContext): string {
  const axes = builder.integers(...(node.attributes['axes'] as readonly number[]));
  return builder.node('ReduceSum', [perImage, axes], { keepdims: 0 });
}
