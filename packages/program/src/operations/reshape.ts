import type { Shape, TensorNode } from '@touchstone/contract';
import { fillValue } from '../graph/fill-value.js';
import { graphOf, sizeOf } from '../graph/graph.js';
import { apply, defineOperation } from '../graph/operation.js';
import { shapeError } from '../graph/shape-error.js';

const operation = defineOperation({
  name: 'reshape',
  shape: ([x], attributes) => {
    const shape = attributes['shape'] as Shape;
    if (sizeOf(shape) !== sizeOf(x!.shape)) {
      throw shapeError('reshape', [x!], `cannot become [${shape.join(', ')}], which has another size`);
    }
    return shape;
  },
  gradient: (node, upstream) => [reshape(upstream, node.inputs[0]!.shape)],
});

/** The same values in row-major order under another shape of equal size. */
export function reshape(x: TensorNode, shape: Shape): TensorNode {
  if (x.shape.join() === shape.join()) return x;
  if (x.operation === 'reshape') return reshape(x.inputs[0]!, shape);
  const value = fillValue(x);
  if (value !== undefined && sizeOf(shape) === sizeOf(x.shape)) return graphOf(x).fill(shape, value);
  return apply(operation, [x], { shape });
}
