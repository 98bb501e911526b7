import { maxPool as tensorflowMaxPool, transpose } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { fit } from '../window/fit.js';
import { windowOf } from '../window/window.js';

/** Largest of the cells of each window; padded cells are −∞. */
export const maxPool: Kernel = (node, [x]) => {
  const { pads, kernel, strides } = windowOf(node, x!.shape, node.shape);
  const images = transpose(fit(x!, pads, -Infinity), [0, 2, 3, 1]) as Tensor4D;
  return transpose(tensorflowMaxPool(images, [...kernel], [...strides], 'valid'), [0, 3, 1, 2]);
};
