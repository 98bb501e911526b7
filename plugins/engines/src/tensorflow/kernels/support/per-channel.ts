import { reshape } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/** A vector with one value per channel as a tensor that broadcasts over batch × channels × height × width. */
export function perChannel(vector: Tensor): Tensor {
  return reshape(vector, [1, vector.size, 1, 1]);
}
