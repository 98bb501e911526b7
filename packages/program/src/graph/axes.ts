import type { Shape, TensorNode } from '@touchstone/contract';
import { integers } from './attributes.js';
import { shapeError } from './shape-error.js';

/** Axes 0 … rank − 1. */
export function allAxes(x: TensorNode): readonly number[] {
  return x.shape.map((_, axis) => axis);
}

/** Shape after removing `axes`. Throws `PROGRAM` where an axis is out of range or repeated. */
export function reducedShape(operation: string, x: TensorNode, axes: readonly number[]): Shape {
  const known = new Set(axes);
  if (known.size !== axes.length || axes.some((axis) => !(axis in x.shape))) {
    throw shapeError(operation, [x], `axes [${axes.join(', ')}] are out of range or repeated`);
  }
  return x.shape.filter((_, axis) => !known.has(axis));
}

/** Shape of a reduction's input with 1 along the reduced axes. */
export function keptShape(node: TensorNode): Shape {
  const axes = integers(node, 'axes');
  return node.inputs[0]!.shape.map((extent, axis) => (axes.includes(axis) ? 1 : extent));
}
