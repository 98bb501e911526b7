import { stridedSlice } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { fit } from './fit.js';
import type { Window } from './window.js';

/**
 * For each tap of the kernel, row by row, what the windows see through it: batch × channels × result.
 * @param x batch × channels × height × width
 * @param padding value of padded cells
 */
export function taps(x: Tensor, window: Window, padding: number): readonly Tensor[] {
  const { kernel, strides, dilations, pads, result } = window;
  const padded = fit(x, pads, padding);
  const [batch, channels] = x.shape as [number, number];
  return Array.from({ length: kernel[0] * kernel[1] }, (_, tap) => {
    const top = Math.floor(tap / kernel[1]) * dilations[0];
    const left = (tap % kernel[1]) * dilations[1];
    const bottom = top + (result[0] - 1) * strides[0] + 1;
    const right = left + (result[1] - 1) * strides[1] + 1;
    return stridedSlice(padded, [0, 0, top, left], [batch, channels, bottom, right], [1, 1, strides[0], strides[1]]);
  });
}
