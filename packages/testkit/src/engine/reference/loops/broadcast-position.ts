import type { Shape } from '@touchstone/contract';
import { positionOf } from './position-of.js';

/** Position in a tensor of `shape` of the cell that broadcasting puts at `index` of a larger tensor. */
export function broadcastPosition(shape: Shape, index: readonly number[]): number {
  const own = index.slice(index.length - shape.length);
  return positionOf(
    shape,
    own.map((value, axis) => (shape[axis] === 1 ? 0 : value)),
  );
}
