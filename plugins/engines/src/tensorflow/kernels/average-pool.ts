import { div, ones } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { correlate } from '../window/correlate.js';
import { countedCells } from '../window/counted-cells.js';
import { fit } from '../window/fit.js';
import { windowOf } from '../window/window.js';

/** Sum of each window, divided by the number of its cells that lie in the image. */
export const averagePool: Kernel = (node, [x]) => {
  const window = windowOf(node, x!.shape, node.shape);
  const { pads, strides, dilations, kernel } = window;
  const groups = x!.shape[1]!;
  const total = correlate(fit(x!, pads), ones([groups, 1, ...kernel]), { strides, dilations, groups });
  return div(total, countedCells(window));
};
