import type { TensorNode } from '@touchstone/contract';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedOperation, PartRequest } from './blocked-operation.js';
import { pointwiseWindow } from './pointwise-window.js';

/** ONNX name of a vector with one value per channel, or of one value for all channels. */
export type ChannelValues = { readonly vector: string } | { readonly scalar: string };

/**
 * x · scale + shift with one scale and one shift per channel, plus another tensor: a depthwise 1×1
 * convolution does it in one pass.
 * @param values no shift is 0
 */
export function channelMap(
  x: TensorNode,
  values: { readonly scale: ChannelValues; readonly shift?: { readonly vector: string } },
  context: BlockedContext,
  requests: readonly PartRequest[],
): readonly string[] {
  const { builder } = context;
  const scales = partsOf(values.scale, x, [1, 1, 1], context);
  const shifts = values.shift && partsOf(values.shift, x, [], context);
  return requests.map(({ index, sum }) => {
    const inputs = [context.part(x, index), scales[index]!];
    if (shifts || sum !== undefined) inputs.push(shifts?.[index] ?? '');
    if (sum !== undefined) inputs.push(sum);
    const group = context.extents(x)[index]! * context.fold(x);
    const attributes = { ...pointwiseWindow, group };
    return builder.node('Conv', inputs, attributes, BLOCKED_DOMAIN);
  });
}

/**
 * The values of each part of x, repeated for each image in a block.
 * @param axes of extent 1 that follow the channels
 */
function partsOf(
  values: ChannelValues,
  x: TensorNode,
  axes: readonly number[],
  { builder, block, fold, extents, remember }: BlockedContext,
): readonly string[] {
  const images = fold(x);
  const channels = extents(x).map((extent) => extent * images);
  if ('scalar' in values) {
    return channels.map((extent) => builder.node('Expand', [values.scalar, builder.integers(extent, ...axes)]));
  }
  const all = x.shape[1]!;
  return remember(`parts of ${values.vector}: ${channels.join()} ${images} ${axes.join()}`, () => {
    let whole = values.vector;
    if (images > 1) {
      const unit = block / images;
      const places = Array.from({ length: all * images }, (_, i) => Math.floor(i / block) * unit + (i % unit));
      whole = builder.node('Gather', [whole, builder.indices(places, [places.length, ...axes])], { axis: 0 });
    } else if (axes.length > 0) {
      whole = builder.node('Reshape', [whole, builder.integers(all, ...axes)]);
    }
    if (channels.length === 1) return [whole];
    return builder.nodes('Split', [whole, builder.integers(...channels)], channels.length, { axis: 0 });
  });
}

/** Follows x: blocked where x is, cut where x is. */
const following: Pick<BlockedOperation, 'accepts' | 'alignments' | 'addsTo'> = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!),
  alignments: (node) => [{ whole: node, part: node.inputs[0]!, offset: 0 }],
  addsTo: () => true,
};

export const channelAffine: BlockedOperation = {
  ...following,
  lower: (node, context, requests) => {
    const [x, scale, shift] = node.inputs as readonly [TensorNode, TensorNode, TensorNode];
    const values = { scale: { vector: context.value(scale) }, shift: { vector: context.value(shift) } };
    return channelMap(x, values, context, requests);
  },
};

/** scale · (x − mean) / √(variance + ε) as one affine map: factor · x − factor · mean. */
export const normalise: BlockedOperation = {
  ...following,
  lower: (node, context, requests) => {
    const { builder } = context;
    const [x, scale, mean, variance] = node.inputs as readonly [TensorNode, TensorNode, TensorNode, TensorNode];
    const values = context.remember(`affine map of ${node.id}`, () => {
      const epsilon = builder.scalar(node.attributes['epsilon'] as number);
      const deviation = builder.node('Sqrt', [builder.node('Add', [context.value(variance), epsilon])]);
      // Written as in the gradient, so that both have the factor in common.
      const factor = builder.node('Mul', [context.value(scale), builder.node('Reciprocal', [deviation])]);
      const shift = builder.node('Neg', [builder.node('Mul', [factor, context.value(mean)])]);
      return { scale: { vector: factor }, shift: { vector: shift } };
    });
    return channelMap(x, values, context, requests);
  },
};
