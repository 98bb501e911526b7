import type { WeightTensor } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';

/** Standard deviation of He et al. 2015's normal initialisation for a backward pass: √(2 / (outputs · kernel area)). */
export function kaimingFanOut({ shape }: WeightTensor): number {
  const [outputs, , ...kernel] = shape;
  return Math.sqrt(2 / (outputs! * sizeOf(kernel)));
}
