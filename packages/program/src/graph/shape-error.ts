import { TouchstoneError } from '@touchstone/contract';
import type { TensorNode } from '@touchstone/contract';

/** `convolution: [64, 8, 7, 7] and [8, 4, 3, 3]: 8 channels where the weights expect 4`. */
export function shapeError(operation: string, inputs: readonly TensorNode[], problem: string): TouchstoneError {
  const shapes = inputs.map((input) => `[${input.shape.join(', ')}]`).join(' and ');
  return new TouchstoneError('PROGRAM', `${operation}: ${shapes}: ${problem}`);
}
