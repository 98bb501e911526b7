import type { Shape } from '@touchstone/contract';

/** Position in a tensor of `shape` of the cell that broadcasting puts at `index` of a larger tensor. */
export function broadcastPosition(shape: Shape, index: readonly number[]): number {
  const missing = index.length - shape.length;
  let position = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    position = position * shape[axis]! + (shape[axis] === 1 ? 0 : index[axis + missing]!);
  }
  return position;
}
