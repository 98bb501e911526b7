import { reshape, reverse, transpose } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { correlate } from './correlate.js';
import { fit } from './fit.js';
import { spread } from './spread.js';
import type { Window } from './window.js';

/**
 * Adjoint of padding and correlating with respect to the images: a correlation of the spread-out
 * values with the weights turned round, inputs and outputs exchanged.
 * @param delta batch × outputs × result
 * @param weights outputs × channels / groups × kernel height × kernel width
 * @returns batch × channels × image
 */
export function correlateBack(delta: Tensor, weights: Tensor, window: Window, groups: number): Tensor {
  const { kernel, strides, dilations, pads, image } = window;
  const [outputs, channels] = weights.shape as [number, number];
  const turned = reshape(reverse(weights, [2, 3]), [groups, outputs / groups, channels, kernel[0] * kernel[1]]);
  const exchanged = reshape(transpose(turned, [0, 2, 1, 3]), [groups * channels, outputs / groups, ...kernel]);
  const values = spread(delta, strides);
  const margin = (axis: 0 | 1): readonly [number, number] => {
    const reach = (kernel[axis] - 1) * dilations[axis];
    const before = reach - pads[axis];
    return [before, image[axis] + reach - before - values.shape[axis + 2]!];
  };
  const [[top, bottom], [left, right]] = [margin(0), margin(1)];
  return correlate(fit(values, [top, left, bottom, right]), exchanged, { strides: [1, 1], dilations, groups });
}
