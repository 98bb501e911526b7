import type { TensorNode } from '@touchstone/contract';
import { reshape } from '../operations/reshape.js';

/** Axes of an image batch that a channel statistic runs over: batch, height, width. */
export const CHANNEL_AXES: readonly number[] = [0, 2, 3];

/** A vector with one value per channel as a tensor that broadcasts over batch × channels × height × width. */
export function perChannel(vector: TensorNode): TensorNode {
  return reshape(vector, [1, vector.shape[0]!, 1, 1]);
}
