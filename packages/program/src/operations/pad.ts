import type { TensorNode } from '@touchstone/contract';
import { integers } from '../graph/attributes.js';
import { apply, defineOperation } from '../graph/operation.js';
import { shapeError } from '../graph/shape-error.js';
import { slice } from './slice.js';

const operation = defineOperation({
  name: 'pad',
  shape: ([x], attributes) => {
    const before = attributes['before'] as readonly number[];
    const after = attributes['after'] as readonly number[];
    const valid = (amounts: readonly number[]): boolean =>
      amounts.length === x!.shape.length && amounts.every((amount) => amount >= 0);
    if (!valid(before) || !valid(after)) {
      throw shapeError('pad', [x!], `cannot be padded by [${before.join(', ')}] and [${after.join(', ')}]`);
    }
    return x!.shape.map((extent, axis) => before[axis]! + extent + after[axis]!);
  },
  gradient: (node, upstream) => [slice(upstream, integers(node, 'before'), node.inputs[0]!.shape)],
});

/** Zeros before and after, per axis. */
export function pad(x: TensorNode, before: readonly number[], after: readonly number[]): TensorNode {
  return [...before, ...after].every((amount) => amount === 0) ? x : apply(operation, [x], { before, after });
}
