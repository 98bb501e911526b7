import { pad, slice } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/**
 * Adds rows and columns around images where an amount is positive and removes them where it is negative.
 * @param x batch × channels × height × width
 * @param amounts top, left, bottom, right
 * @param value of added cells
 */
export function fit(x: Tensor, amounts: readonly [number, number, number, number], value = 0): Tensor {
  const [top, left, bottom, right] = amounts.map((amount) => Math.max(amount, 0)) as [number, number, number, number];
  const margins: [number, number][] = [
    [0, 0],
    [0, 0],
    [top, bottom],
    [left, right],
  ];
  const padded = amounts.some((amount) => amount > 0) ? pad(x, margins, value) : x;
  if (amounts.every((amount) => amount >= 0)) return padded;
  const [batch, channels, height, width] = padded.shape as [number, number, number, number];
  const cut = amounts.map((amount) => Math.max(-amount, 0)) as [number, number, number, number];
  return slice(padded, [0, 0, cut[0], cut[1]], [batch, channels, height - cut[0] - cut[2], width - cut[1] - cut[3]]);
}
