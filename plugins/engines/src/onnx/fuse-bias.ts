import type { TensorNode } from '@touchstone/contract';
import type { Lowering } from './lowering.js';
import { windowAttributes } from './lowerings/convolution.js';

/**
 * A convolution whose only use is a sum with one value per channel runs as one operator with a
 * bias, which saves a pass over the images.
 * @returns lowerings for the sums; the convolutions among the keys of `absorbed` need none
 */
export function fuseBias(
  nodes: readonly TensorNode[],
  outputs: ReadonlySet<TensorNode>,
): {
  readonly lowerings: ReadonlyMap<TensorNode, Lowering>;
  readonly absorbed: ReadonlySet<TensorNode>;
} {
  const uses = new Map<TensorNode, number>();
  for (const node of nodes) {
    for (const input of node.inputs) uses.set(input, (uses.get(input) ?? 0) + 1);
  }
  const lowerings = new Map<TensorNode, Lowering>();
  const absorbed = new Set<TensorNode>();
  for (const node of nodes) {
    const [convolution, bias] = node.inputs;
    if (
      node.operation !== 'add' ||
      convolution?.operation !== 'convolution' ||
      uses.get(convolution) !== 1 ||
      outputs.has(convolution)
    )
      continue;
    const vector = bias && channelVector(bias, node.shape[1]!);
    if (!vector) continue;
    absorbed.add(convolution);
    lowerings.set(node, (_, { builder, value }) => {
      const [x, weights] = convolution.inputs as readonly [TensorNode, TensorNode];
      return builder.node('Conv', [value(x), value(weights), value(vector)], {
        ...windowAttributes(convolution, weights.shape.slice(2)),
        group: convolution.attributes['groups'] as number,
      });
    });
  }
  return { lowerings, absorbed };
}

function channelVector(bias: TensorNode, channels: number): TensorNode | undefined {
  const vector = bias.operation === 'reshape' ? bias.inputs[0]! : undefined;
  return bias.shape.join() === [1, channels, 1, 1].join() && vector?.shape.join() === String(channels)
    ? vector
    : undefined;
}
