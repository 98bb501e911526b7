import type { Shape } from '@touchstone/contract';

/** Row-major position of a cell. */
export function positionOf(shape: Shape, index: readonly number[]): number {
  let position = 0;
  for (let axis = 0; axis < shape.length; axis++) position = position * shape[axis]! + index[axis]!;
  return position;
}
