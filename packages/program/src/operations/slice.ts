import type { Shape, TensorNode } from '@touchstone/contract';
import { integers } from '../graph/attributes.js';
import { apply, defineOperation } from '../graph/operation.js';
import { shapeError } from '../graph/shape-error.js';
import { pad } from './pad.js';

const operation = defineOperation({
  name: 'slice',
  shape: ([x], attributes) => {
    const begin = attributes['begin'] as readonly number[];
    const size = attributes['size'] as Shape;
    const fits = (extent: number, axis: number): boolean =>
      begin[axis]! >= 0 && size[axis]! > 0 && begin[axis]! + size[axis]! <= extent;
    if (begin.length !== x!.shape.length || size.length !== x!.shape.length || !x!.shape.every(fits)) {
      throw shapeError('slice', [x!], `has no part of size [${size.join(', ')}] at [${begin.join(', ')}]`);
    }
    return size;
  },
  gradient: (node, upstream) => {
    const begin = integers(node, 'begin');
    const after = node.inputs[0]!.shape.map((extent, axis) => extent - begin[axis]! - node.shape[axis]!);
    return [pad(upstream, begin, after)];
  },
});

/** The block of extents `size` that starts at `begin`, per axis. */
export function slice(x: TensorNode, begin: readonly number[], size: Shape): TensorNode {
  return x.shape.join() === size.join() && begin.every((start) => start === 0)
    ? x
    : apply(operation, [x], { begin, size });
}
