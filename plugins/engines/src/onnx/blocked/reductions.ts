import type { TensorNode } from '@touchstone/contract';
import { CHANNEL_AXES, sizeOf } from '@touchstone/program';
import type { BlockedContext, BlockedReader } from './blocked-operation.js';
import { channelProducts, channelSums, totalProduct } from './channel-sums.js';
import { isProduct } from './elementwise.js';
import { imageMeans, imageProducts } from './image-sums.js';

/** Whether a reduction runs over height and width, and maybe more. */
function overPixels(node: TensorNode): boolean {
  const axes = node.attributes['axes'] as readonly number[];
  return axes.includes(2) && axes.includes(3);
}

/** Whether a reduction leaves one value per channel. */
function isPerChannel(node: TensorNode): boolean {
  return (node.attributes['axes'] as readonly number[]).join() === CHANNEL_AXES.join();
}

export const mean: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && overPixels(node),
  lower: (node, context) => {
    const x = node.inputs[0]!;
    if (isPerChannel(node)) return channelSums(x, x.shape[1]! / sizeOf(x.shape), context);
    return context.builder.node('ReduceMean', [imageMeans(x, context)], {
      axes: node.attributes['axes'] as readonly number[],
      keepdims: 0,
    });
  },
};

/** Products are summed without being stored. */
export const sum: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && overPixels(node),
  lower: (node, context) => {
    const x = node.inputs[0]!;
    if (isProduct(x)) return sumOfProducts(x.inputs[0]!, x.inputs[1]!, node, context);
    if (isPerChannel(node)) return channelSums(x, 1, context);
    const { builder } = context;
    const pixels = builder.scalar(x.shape[2]! * x.shape[3]!);
    return builder.node('Mul', [reduce(imageMeans(x, context), node, context), pixels]);
  },
};

export const sumOfSquares: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && overPixels(node),
  lower: (node, context) => sumOfProducts(node.inputs[0]!, node.inputs[0]!, node, context),
};

/** E[x²] − E[x]² as in the plain layout. */
export const channelVariance: BlockedReader = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!),
  lower: (node, context) => {
    const { builder } = context;
    const [x, average] = node.inputs as readonly [TensorNode, TensorNode];
    const square = channelProducts(x, x, x.shape[1]! / sizeOf(x.shape), context);
    const center = context.value(average);
    return builder.node('Relu', [builder.node('Sub', [square, builder.node('Mul', [center, center])])]);
  },
};

function sumOfProducts(a: TensorNode, b: TensorNode, node: TensorNode, context: BlockedContext): string {
  if (isPerChannel(node)) return channelProducts(a, b, 1, context);
  if (node.shape.length === 0) return totalProduct(a, b, context);
  return reduce(imageProducts(a, b, context), node, context);
}

function reduce(perImage: string, node: TensorNode, { builder }: BlockedContext): string {
  const axes = builder.integers(...(node.attributes['axes'] as readonly number[]));
  return builder.node('ReduceSum', [perImage, axes], { keepdims: 0 });
}
