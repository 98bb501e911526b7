import type { TensorNode } from '@touchstone/contract';
import type { BlockedContext, BlockedOperation } from './blocked-operation.js';

/** A range of whole blocks of channels is some of the input's parts; nothing is copied. */
export const slice: BlockedOperation = {
  accepts: (node, { isBlocked, unit }) => {
    const x = node.inputs[0]!;
    const onlyChannels = node.shape.every((extent, axis) => axis === 1 || extent === x.shape[axis]);
    return isBlocked(x) && onlyChannels && start(node) % unit === 0;
  },
  alignments: (node) => [{ whole: node.inputs[0]!, part: node, offset: start(node) }],
  lower: (node, context, requests) => {
    const first = firstPart(node, context);
    return requests.map(({ index }) => context.part(node.inputs[0]!, first + index));
  },
};

/** Which part of its input a slice begins with. */
export function firstPart(node: TensorNode, { extents }: Pick<BlockedContext, 'extents'>): number {
  const begin = start(node);
  let reached = 0;
  let parts = 0;
  for (const channels of extents(node.inputs[0]!)) {
    if (reached >= begin) break;
    reached += channels;
    parts += 1;
  }
  return parts;
}

/** Joined channels are the parts of all inputs; nothing is copied. */
export const concat: BlockedOperation = {
  accepts: (node, { isBlocked, unit }) =>
    node.attributes['axis'] === 1 &&
    node.inputs.some(isBlocked) &&
    node.inputs.every((input) => input.shape[1]! % unit === 0),
  alignments: (node) => {
    let reached = 0;
    return node.inputs.map((part) => {
      const offset = reached;
      reached += part.shape[1]!;
      return { whole: node, part, offset };
    });
  },
  lower: (node, context, requests) => {
    const places = node.inputs.flatMap((input) => context.extents(input).map((_, index) => [input, index] as const));
    return requests.map(({ index }) => context.part(...places[index]!));
  },
};

function start(node: TensorNode): number {
  return (node.attributes['begin'] as readonly number[])[1]!;
}
