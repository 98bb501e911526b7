import type { Shape } from '@touchstone/contract';

/** Row-major position of a cell. */
export function positionOf(shape: Shape, index: readonly number[]): number {
  return shape.reduce((position, extent, axis) => position * extent + index[axis]!, 0);
}
