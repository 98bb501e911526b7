import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { reshape } from './reshape.js';
import { softmax } from './softmax.js';
import { subtract } from './subtract.js';
import { sum } from './sum.js';

const operation = defineOperation({
  name: 'logSoftmax',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => {
    const last = node.shape.length - 1;
    const total = reshape(sum(upstream, [last]), [...node.shape.slice(0, -1), 1]);
    return [subtract(upstream, multiply(softmax(node.inputs[0]!), total))];
  },
});

/** Logarithm of the softmax over the last axis, without overflow. */
export function logSoftmax(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
