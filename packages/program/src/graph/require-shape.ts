import type { Shape, TensorNode } from '@touchstone/contract';
import { shapeError } from './shape-error.js';

/** Throws `PROGRAM` where the input at `index` has not the shape that the operation needs. */
export function requireShape(operation: string, inputs: readonly TensorNode[], index: number, shape: Shape): void {
  if (inputs[index]!.shape.join() !== shape.join()) {
    throw shapeError(operation, inputs, `input ${index} must have shape [${shape.join(', ')}]`);
  }
}
