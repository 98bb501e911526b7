import { pad, reshape } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { fit } from './fit.js';

/**
 * Puts `stride − 1` rows and columns of zeros between neighbours.
 * @param x batch × channels × height × width
 * @returns batch × channels × ((height − 1) · stride + 1) × …
 */
export function spread(x: Tensor, strides: readonly [number, number]): Tensor {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const [down, right] = strides;
  if (down === 1 && right === 1) return x;
  const spaced = pad(reshape(x, [batch * channels * height, 1, width, 1]), [
    [0, 0],
    [0, down - 1],
    [0, 0],
    [0, right - 1],
  ]);
  return fit(reshape(spaced, [batch, channels, height * down, width * right]), [0, 0, 1 - down, 1 - right]);
}
