import { addN } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { fit } from './fit.js';
import { spread } from './spread.js';
import type { Window } from './window.js';

/**
 * Adjoint of `taps` with padding 0: adds what comes back through each tap to the cells that it saw.
 * @param values one tensor per tap, row by row: batch × channels × result
 * @returns batch × channels × image
 */
export function addBack(values: readonly Tensor[], window: Window): Tensor {
  const { kernel, strides, dilations, pads, image } = window;
  const placed = values.map((value, tap) => {
    const spaced = spread(value, strides);
    const top = Math.floor(tap / kernel[1]) * dilations[0] - pads[0];
    const left = (tap % kernel[1]) * dilations[1] - pads[1];
    const bottom = image[0] - top - spaced.shape[2]!;
    const right = image[1] - left - spaced.shape[3]!;
    return fit(spaced, [top, left, bottom, right]);
  });
  return addN(placed);
}
