import type { Shape, TensorNode } from '@touchstone/contract';
import { reshape } from '../operations/reshape.js';
import { sum } from '../operations/sum.js';

/** Adjoint of broadcasting: sums over the axes along which `shape` was stretched. */
export function reduceTo(node: TensorNode, shape: Shape): TensorNode {
  const offset = node.shape.length - shape.length;
  const axes = node.shape.flatMap((extent, axis) =>
    axis < offset || (shape[axis - offset] === 1 && extent !== 1) ? [axis] : [],
  );
  return reshape(axes.length > 0 ? sum(node, axes) : node, shape);
}
