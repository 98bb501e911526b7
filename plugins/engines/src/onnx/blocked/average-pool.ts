import type { TensorNode } from '@touchstone/contract';
import { stridelessPool, windowCounts } from '../lowerings/average-pool-gradient.js';
import { windowAttributes } from '../lowerings/convolution.js';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedOperation } from './blocked-operation.js';

const alignments: BlockedOperation['alignments'] = (node) => [{ whole: node, part: node.inputs[0]!, offset: 0 }];

export const averagePool: BlockedOperation = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!),
  alignments,
  lower: (node, { builder, part }, requests) => {
    const { dilations: _, ...attributes } = windowAttributes(node, node.attributes['kernel'] as readonly number[]);
    return requests.map(({ index }) =>
      builder.node(
        'AveragePool',
        [part(node.inputs[0]!, index)],
        { ...attributes, count_include_pad: 0 },
        BLOCKED_DOMAIN,
      ),
    );
  },
};

/** Windows that move by one: values divided by their windows' counts, then summed by another pool. */
export const averagePoolGradient: BlockedOperation = {
  accepts: (node, { isBlocked }) => isBlocked(node.inputs[0]!) && stridelessPool(node) !== undefined,
  alignments,
  lower: (node, { builder, part, extents, block, fold }, requests) => {
    const delta = node.inputs[0]! as TensorNode;
    const [batch, , rows, columns] = delta.shape as readonly [number, number, number, number];
    const [height, width] = node.attributes['kernel'] as readonly [number, number];
    const pool = stridelessPool(node)!;
    const shares = windowCounts(node).map((count) => (height * width) / count);
    const repeated = Float32Array.from({ length: shares.length * block }, (_, i) => shares[Math.floor(i / block)]!);
    const weights = builder.floats(repeated, [1, repeated.length]);
    return requests.map(({ index }) => {
      const channels = extents(delta)[index]!;
      const flat = builder.node('Reshape', [
        part(delta, index),
        builder.integers((batch * channels) / block, repeated.length),
      ]);
      const weighted = builder.node('Mul', [flat, weights]);
      const shaped = builder.node('Reshape', [
        weighted,
        builder.integers(batch / fold(delta), channels * fold(delta), rows, columns),
      ]);
      return builder.node('AveragePool', [shaped], pool, BLOCKED_DOMAIN);
    });
  },
};
