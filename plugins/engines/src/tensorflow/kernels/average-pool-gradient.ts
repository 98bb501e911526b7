import { div, ones } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { correlateBack } from '../window/correlate-back.js';
import { countedCells } from '../window/counted-cells.js';
import { windowOf } from '../window/window.js';

/** Each value in equal shares to the cells of its window that lie in the image. */
export const averagePoolGradient: Kernel = (node, [delta]) => {
  const window = windowOf(node, node.shape, delta!.shape);
  const groups = node.shape[1]!;
  return correlateBack(div(delta!, countedCells(window)), ones([groups, 1, ...window.kernel]), window, groups);
};
