import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { reshape } from './reshape.js';
import { subtract } from './subtract.js';
import { sum } from './sum.js';

const operation = defineOperation({
  name: 'softmax',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => {
    const weighted = multiply(upstream, node);
    const last = node.shape.length - 1;
    const total = reshape(sum(weighted, [last]), [...node.shape.slice(0, -1), 1]);
    return [subtract(weighted, multiply(node, total))];
  },
});

/** Softmax over the last axis. */
export function softmax(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
