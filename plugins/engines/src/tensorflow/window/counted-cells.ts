import { tensor } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import type { Window } from './window.js';

/** How many cells of each window lie in the image: 1 × 1 × result. */
export function countedCells(window: Window): Tensor {
  const along = (axis: 0 | 1): readonly number[] =>
    Array.from({ length: window.result[axis] }, (_, step) => {
      const start = step * window.strides[axis] - window.pads[axis];
      const cells = Array.from({ length: window.kernel[axis] }, (__, tap) => start + tap * window.dilations[axis]);
      return cells.filter((cell) => cell >= 0 && cell < window.image[axis]).length;
    });
  const columns = along(1);
  const counts = along(0).flatMap((rows) => columns.map((count) => rows * count));
  return tensor(Float32Array.from(counts), [1, 1, window.result[0], window.result[1]]);
}
