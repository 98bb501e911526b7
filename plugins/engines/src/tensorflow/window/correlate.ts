import type { Tensor } from '@tensorflow/tfjs-core';
import { correlateDepthwise } from './correlate-depthwise.js';
import { correlateGroups } from './correlate-groups.js';
import { subsample } from './subsample.js';

export interface CorrelateOptions {
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  readonly groups: number;
}

/**
 * Cross-correlation without padding.
 *
 * TensorFlow.js refuses stride and dilation together, and native TensorFlow wants equal strides
 * of depthwise kernels: there the windows in between are computed and left out.
 * @param x batch × channels × height × width
 * @param weights outputs × channels / groups × kernel height × kernel width
 */
export function correlate(x: Tensor, weights: Tensor, { strides, dilations, groups }: CorrelateOptions): Tensor {
  const depthwise = groups > 1 && weights.shape[1] === 1;
  const dilated = dilations[0] > 1 || dilations[1] > 1;
  const direct = strides[0] === strides[1] && (depthwise || !dilated);
  const stride = direct ? strides[0] : 1;
  const windows = depthwise
    ? correlateDepthwise(x, weights, stride, dilations)
    : correlateGroups(x, weights, stride, dilations, groups);
  return direct ? windows : subsample(windows, strides);
}
