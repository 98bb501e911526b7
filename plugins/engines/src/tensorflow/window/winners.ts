import { fill, greater, maximum, where } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { taps } from './taps.js';
import type { Window } from './window.js';

/** Number of the tap through which each window of `x` sees the first of its largest values. */
export function winners(x: Tensor, window: Window): Tensor {
  const [first, ...others] = taps(x, window, -Infinity);
  let largest = first!;
  let winner = fill(first!.shape, 0);
  others.forEach((values, index) => {
    winner = where(greater(values, largest), fill(values.shape, index + 1), winner);
    largest = maximum(largest, values);
  });
  return winner;
}
