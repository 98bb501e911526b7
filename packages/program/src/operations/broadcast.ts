import type { Shape, TensorNode } from '@touchstone/contract';
import { fillValue } from '../graph/fill-value.js';
import { graphOf } from '../graph/graph.js';
import { apply, defineOperation } from '../graph/operation.js';
import { reduceTo } from '../graph/reduce-to.js';
import { shapeError } from '../graph/shape-error.js';

const operation = defineOperation({
  name: 'broadcast',
  shape: ([x], attributes) => {
    const shape = attributes['shape'] as Shape;
    const offset = shape.length - x!.shape.length;
    if (offset < 0 || x!.shape.some((extent, axis) => extent !== 1 && extent !== shape[axis + offset])) {
      throw shapeError('broadcast', [x!], `cannot stretch to [${shape.join(', ')}]`);
    }
    return shape;
  },
  gradient: (node, upstream) => [reduceTo(upstream, node.inputs[0]!.shape)],
});

/** Repeats axes of extent 1 (and missing leading axes) until the shape fits. */
export function broadcast(x: TensorNode, shape: Shape): TensorNode {
  if (x.shape.join() === shape.join()) return x;
  const value = fillValue(x);
  if (value === undefined) return apply(operation, [x], { shape });
  return graphOf(x).fill(operation.shape([x], { shape }), value);
}
