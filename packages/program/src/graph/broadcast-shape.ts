import type { Shape, TensorNode } from '@touchstone/contract';
import { shapeError } from './shape-error.js';

/** The shape that two shapes broadcast to (NumPy rules: aligned at the last axis, 1 stretches). */
export function broadcastShape(operation: string, inputs: readonly TensorNode[]): Shape {
  const [left, right] = inputs as readonly [TensorNode, TensorNode];
  const rank = Math.max(left.shape.length, right.shape.length);
  return Array.from({ length: rank }, (_, axis) => {
    const a = left.shape[axis - rank + left.shape.length] ?? 1;
    const b = right.shape[axis - rank + right.shape.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1) throw shapeError(operation, inputs, 'shapes do not broadcast');
    return a === 1 ? b : a;
  });
}
