import type { WeightTensor } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';

/** The part of a flat vector of all weights that belongs to one tensor (a view, not a copy). */
export function tensorValues(flat: Float32Array, { offset, shape }: WeightTensor): Float32Array {
  return flat.subarray(offset, offset + sizeOf(shape));
}
