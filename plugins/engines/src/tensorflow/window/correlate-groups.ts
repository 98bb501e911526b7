import { concat, conv2d, split, transpose } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';

/** Cross-correlation of each group of channels with its filters, NCHW; stride or dilation is 1. */
export function correlateGroups(
  x: Tensor,
  weights: Tensor,
  stride: number,
  dilations: readonly [number, number],
  groups: number,
): Tensor {
  const images = split<Tensor4D>(transpose(x, [0, 2, 3, 1]), groups, 3);
  const filters = split<Tensor4D>(transpose(weights, [2, 3, 1, 0]), groups, 3);
  const results = images.map((image, group) =>
    conv2d(image, filters[group]!, stride, 'valid', 'NHWC', [dilations[0], dilations[1]]),
  );
  return transpose(concat(results, 3), [0, 3, 1, 2]);
}
