import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { POOL_ATTRIBUTES, pickAttributes } from '../graph/pick-attributes.js';
import type { Attributes } from '../graph/operation.js';
import { poolOutput } from '../graph/pool-output.js';
import { windowAttributes } from '../graph/window.js';
import type { WindowOptions } from '../graph/window.js';
import { averagePoolGradient } from './average-pool-gradient.js';

const operation = defineOperation({
  name: 'averagePool',
  shape: (inputs, attributes) => poolOutput('averagePool', inputs, inputs[0]!.shape, attributes),
  gradient: (node, upstream) => [averagePoolGradient(upstream, node.inputs[0]!.shape, node.attributes)],
});

/** Mean over square windows; padded cells do not count (PyTorch's `count_include_pad=False`). */
export function averagePool(x: TensorNode, kernel: number, options: Omit<WindowOptions, 'dilation'> = {}): TensorNode {
  return averagePoolLike(x, { ...windowAttributes(options), kernel: [kernel, kernel] });
}

/** The same with attributes as a node carries them. */
export function averagePoolLike(x: TensorNode, attributes: Attributes): TensorNode {
  return apply(operation, [x], pickAttributes(attributes, POOL_ATTRIBUTES));
}
