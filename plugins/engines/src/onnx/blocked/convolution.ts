import type { TensorNode } from '@touchstone/contract';
import { windowAttributes } from '../lowerings/convolution.js';
import type { OnnxAttribute } from '../model/model-builder.js';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedOperation, PartRequest } from './blocked-operation.js';
import { denseWeights, depthwiseWeights, imageWeights } from './weights.js';

type Window = Readonly<Record<string, OnnxAttribute>>;

/** Dense between whole blocks, dense from an image of fewer channels than a block, or depthwise. */
export const convolution: BlockedOperation = {
  accepts: (node) => isDepthwise(node, node.inputs[1]!) || node.attributes['groups'] === 1,
  // With two images in a block half of the products are with zeros.
  suitsHalves: (node, block) =>
    isDepthwise(node, node.inputs[1]!) ? node.shape[1]! % block !== 0 : node.inputs[0]!.shape[1]! * 2 <= block,
  fits: (node, { block, fold }) => {
    const channels = node.inputs[0]!.shape[1]!;
    if (isDepthwise(node, node.inputs[1]!)) return true;
    return fold(node) > 1 ? channels * fold(node) <= block : channels < block || channels % block === 0;
  },
  alignments: (node) => depthwiseAlignment(node, node.inputs[1]!),
  addsTo: () => true,
  lower: (node, context, requests) => {
    const [x, weights] = node.inputs as readonly [TensorNode, TensorNode];
    const window = windowAttributes(node, weights.shape.slice(2));
    if (isDepthwise(node, weights)) return depthwise(x, weights, false, window, context, requests);
    const fold = context.fold(node);
    if ((x.shape[1]! * fold) % context.block !== 0) {
      const images = foldedImages(x, fold, context);
      const kernels = imageWeights(weights, context.extents(node), fold, context);
      return requests.map(({ index, sum }) => convolve([images], [kernels[index]!], 1, window, context, sum));
    }
    return dense(node, x, weights, false, window, context, requests);
  },
};

/** The adjoint of a convolution of stride 1 is a convolution with turned, transposed weights. */
export const convolutionInputGradient: BlockedOperation = {
  accepts: (node, { unit }) => {
    const [delta, weights] = node.inputs as readonly [TensorNode, TensorNode];
    const fits = isDepthwise(node, weights) || (node.attributes['groups'] === 1 && delta.shape[1]! % unit === 0);
    const { strides } = node.attributes as Readonly<Record<string, readonly number[]>>;
    return fits && strides!.every((extent) => extent === 1) && adjointPads(node).every((amount) => amount >= 0);
  },
  suitsHalves: (node, block) => node.shape[1]! * 2 === block || node.shape[1]! % block !== 0,
  fits: (node, { block, fold }) => {
    const channels = node.inputs[0]!.shape[1]!;
    if (isDepthwise(node, node.inputs[1]!)) return true;
    return fold(node) > 1 ? node.shape[1]! * fold(node) === block : channels % block === 0;
  },
  alignments: (node) => depthwiseAlignment(node, node.inputs[1]!),
  addsTo: () => true,
  lower: (node, context, requests) => {
    const [delta, weights] = node.inputs as readonly [TensorNode, TensorNode];
    const window = { ...windowAttributes(node, weights.shape.slice(2)), pads: adjointPads(node) };
    return isDepthwise(node, weights)
      ? depthwise(delta, weights, true, window, context, requests)
      : dense(node, delta, weights, true, window, context, requests);
  },
};

/** Plain images as they are read with several in a block. */
function foldedImages(x: TensorNode, fold: number, { builder, value }: BlockedContext): string {
  if (fold === 1) return value(x);
  const [batch, channels, height, width] = x.shape as readonly [number, number, number, number];
  const shape = builder.integers(batch / fold, channels * fold, height, width);
  return builder.node('Reshape', [value(x), shape]);
}

function isDepthwise(node: TensorNode, weights: TensorNode): boolean {
  const groups = node.attributes['groups'] as number;
  return groups > 1 && groups === node.inputs[0]!.shape[1] && groups === node.shape[1] && weights.shape[1] === 1;
}

/** Each channel of a depthwise result comes from its own channel alone. */
function depthwiseAlignment(node: TensorNode, weights: TensorNode) {
  return isDepthwise(node, weights) ? [{ whole: node, part: node.inputs[0]!, offset: 0 }] : [];
}

/** What the turned kernel reaches beyond `delta` on each side. */
function adjointPads(node: TensorNode): readonly number[] {
  const { pads, dilations } = node.attributes as Readonly<Record<string, readonly number[]>>;
  const kernel = node.inputs[1]!.shape.slice(2);
  return pads!.map((amount, side) => (kernel[side % 2]! - 1) * dilations![side % 2]! - amount);
}

function dense(
  node: TensorNode,
  x: TensorNode,
  weights: TensorNode,
  adjoint: boolean,
  window: Window,
  context: BlockedContext,
  requests: readonly PartRequest[],
): readonly string[] {
  const fold = context.fold(node);
  const kernels = denseWeights(weights, adjoint, context.extents(node), context.extents(x, fold), fold, context);
  return requests.map(({ index, sum }) => convolve(context.parts(x, fold), kernels[index]!, 1, window, context, sum));
}

function depthwise(
  x: TensorNode,
  weights: TensorNode,
  adjoint: boolean,
  window: Window,
  context: BlockedContext,
  requests: readonly PartRequest[],
): readonly string[] {
  const extents = context.extents(x).map((channels) => channels * context.fold(x));
  const kernels = depthwiseWeights(weights, adjoint, extents, context.fold(x), context);
  return requests.map(({ index, sum }) =>
    convolve([context.part(x, index)], [kernels[index]!], extents[index]!, window, context, sum),
  );
}

/** The sum over the parts of the input, each convolved and added to what came before. */
function convolve(
  parts: readonly string[],
  kernels: readonly string[],
  group: number,
  window: Window,
  { builder }: BlockedContext,
  sum: string | undefined,
): string {
  let total = sum;
  parts.forEach((part, index) => {
    const inputs = [part, kernels[index]!];
    if (total !== undefined) inputs.push('', total);
    total = builder.node('Conv', inputs, { ...window, group }, BLOCKED_DOMAIN);
  });
  return total!;
}
