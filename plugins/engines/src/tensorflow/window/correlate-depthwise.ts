import { depthwiseConv2d, reshape, transpose } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { spread } from './spread.js';

/**
 * Cross-correlation of each channel with filters of its own, NCHW. Native TensorFlow's depthwise
 * kernels do not dilate (its Python library works around that), so the filters are spread out instead.
 */
export function correlateDepthwise(
  x: Tensor,
  weights: Tensor,
  stride: number,
  dilations: readonly [number, number],
): Tensor {
  const dilated = spread(weights, dilations);
  const channels = x.shape[1]!;
  const [outputs, , height, width] = dilated.shape as [number, number, number, number];
  const filters = transpose(reshape(dilated, [channels, outputs / channels, height, width]), [2, 3, 0, 1]);
  const images = transpose(x, [0, 2, 3, 1]) as Tensor4D;
  return transpose(depthwiseConv2d(images, filters as Tensor4D, stride, 'valid'), [0, 3, 1, 2]);
}
