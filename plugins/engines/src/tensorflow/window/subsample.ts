import { stridedSlice } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/** Every row and column whose number is a multiple of the stride, of batch × channels × height × width. */
export function subsample(x: Tensor, strides: readonly [number, number]): Tensor {
  if (strides[0] === 1 && strides[1] === 1) return x;
  return stridedSlice(x, [0, 0, 0, 0], x.shape, [1, 1, ...strides]);
}
