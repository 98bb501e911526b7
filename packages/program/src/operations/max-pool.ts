import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { poolOutput } from '../graph/pool-output.js';
import { windowAttributes } from '../graph/window.js';
import type { WindowOptions } from '../graph/window.js';
import { maxPoolGradient } from './max-pool-gradient.js';

const operation = defineOperation({
  name: 'maxPool',
  shape: (inputs, attributes) => poolOutput('maxPool', inputs, inputs[0]!.shape, attributes),
  gradient: (node, upstream) => [maxPoolGradient(upstream, node.inputs[0]!, node.attributes)],
});

/** Maximum over square windows; padded cells never win. The gradient goes to the first of equals. */
export function maxPool(x: TensorNode, kernel: number, options: Omit<WindowOptions, 'dilation'> = {}): TensorNode {
  return apply(operation, [x], { ...windowAttributes(options), kernel: [kernel, kernel] });
}
