import type { TensorNode } from '@touchstone/contract';
import { fillValue } from '@touchstone/program';
import type { Lowering } from '../lowering.js';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, BlockedOperation, PartRequest } from './blocked-operation.js';
import { channelMap } from './channel-map.js';
import { pointwiseWindow } from './pointwise-window.js';
import { sameShape } from './same-shape.js';

/** Two tensors of the result's shape multiplied. */
export function isProduct(node: TensorNode): boolean {
  return node.operation === 'multiply' && node.inputs.every((input) => sameShape(input, node));
}

/** Equal values everywhere, or one value per image: broadcasting does not see the order of channels. */
function isUniform(operand: TensorNode, node: TensorNode): boolean {
  const offset = node.shape.length - operand.shape.length;
  return operand.shape.every((extent, axis) => extent === 1 || axis + offset === 0);
}

function isScalar(operand: TensorNode): boolean {
  return operand.shape.every((extent) => extent === 1);
}

/** One value per channel. */
function isChannelVector(operand: TensorNode, node: TensorNode): boolean {
  return operand.shape.join() === [1, node.shape[1]!, 1, 1].join();
}

/** One value per image, of several images. */
function isImageVector(operand: TensorNode, node: TensorNode): boolean {
  return isUniform(operand, node) && !isScalar(operand);
}

/** The operand with one value per channel, per image or for all, where the other has the result's shape. */
function smallOperand(node: TensorNode): readonly [TensorNode, TensorNode] | undefined {
  for (const [x, other] of [node.inputs, node.inputs.toReversed()] as readonly (readonly TensorNode[])[]) {
    if (!other || !sameShape(x!, node) || fillValue(x!) !== undefined) continue;
    if (isChannelVector(other, node) || isUniform(other, node)) return [x!, other];
  }
  return undefined;
}

/** Operators that act on each value by itself run on blocked tensors as they are. */
export function elementwise(plain: Lowering): BlockedOperation {
  return {
    accepts: (node, { isBlocked }) =>
      node.inputs.some(isBlocked) &&
      node.inputs.every(
        (input) =>
          sameShape(input, node) ||
          isUniform(input, node) ||
          (isChannelVector(input, node) && (node.operation === 'multiply' || node.operation === 'add')),
      ),
    fits: (node, { fold }) =>
      fold(node) === 1 || node.operation === 'multiply' || !node.inputs.some((input) => isImageVector(input, node)),
    alignments: (node) =>
      node.inputs.flatMap((part) => (sameShape(part, node) ? [{ whole: node, part, offset: 0 }] : [])),
    addsTo: (node) => node.operation === 'multiply' && smallOperand(node) !== undefined,
    lower: (node, context, requests) => {
      const operands = smallOperand(node);
      const sums = requests.some(({ sum }) => sum !== undefined);
      if (operands && node.operation === 'multiply' && isImageVector(operands[1], node)) {
        return mapImages(node, operands, context, requests);
      }
      if (operands && (sums || isChannelVector(operands[1], node))) {
        return mapChannels(node, operands, context, requests);
      }
      return requests.map(({ index }) => {
        const value = (input: TensorNode): string =>
          sameShape(input, node) ? context.part(input, index) : context.value(input);
        const operand = (input: TensorNode): string =>
          fillValue(input) === undefined ? value(input) : context.operand(input);
        return plain(node, { ...context, value, operand });
      });
    },
  };
}

function mapChannels(
  node: TensorNode,
  [x, vector]: readonly [TensorNode, TensorNode],
  context: BlockedContext,
  requests: readonly PartRequest[],
): readonly string[] {
  const { builder } = context;
  const channels = (): { vector: string } => ({ vector: channelVector(vector, context) });
  if (node.operation === 'add') {
    return channelMap(x, { scale: { scalar: builder.scalar(1) }, shift: channels() }, context, requests);
  }
  const scale = isChannelVector(vector, node) ? channels() : { scalar: context.value(vector) };
  return channelMap(x, { scale }, context, requests);
}

/** 1 × channels × 1 × 1 as a vector, mostly the one that it was made of. */
function channelVector(vector: TensorNode, { builder, value }: BlockedContext): string {
  const channels = vector.shape[1]!;
  const [inner] = vector.inputs;
  if (vector.operation === 'reshape' && inner!.shape.join() === String(channels)) return value(inner!);
  return builder.node('Reshape', [value(vector), builder.integers(channels)]);
}

/** x times one value per image: the channels of all images as those of one, each with a scale of its own. */
function mapImages(
  node: TensorNode,
  [x, vector]: readonly [TensorNode, TensorNode],
  context: BlockedContext,
  requests: readonly PartRequest[],
): readonly string[] {
  const { builder, once } = context;
  const [batch, , height, width] = node.shape as readonly [number, number, number, number];
  const fold = context.fold(x);
  return requests.map(({ index, sum }) => {
    const channels = context.extents(x)[index]!;
    const group = batch * channels;
    const kernels = once(`images of ${vector.id} for ${channels}`, () => {
      const column = builder.node('Reshape', [context.value(vector), builder.integers(batch, 1)]);
      const repeated = builder.node('Expand', [column, builder.integers(batch, channels)]);
      return builder.node('Reshape', [repeated, builder.integers(group, 1, 1, 1)]);
    });
    const inOne = (name: string): string => builder.node('Reshape', [name, builder.integers(1, group, height, width)]);
    const inputs = [inOne(context.part(x, index)), kernels];
    if (sum !== undefined) inputs.push('', inOne(sum));
    const attributes = { ...pointwiseWindow, group };
    const scaled = builder.node('Conv', inputs, attributes, BLOCKED_DOMAIN);
    return builder.node('Reshape', [scaled, builder.integers(batch / fold, channels * fold, height, width)]);
  });
}
