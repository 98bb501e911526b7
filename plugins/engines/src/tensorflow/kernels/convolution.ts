import type { Kernel } from '../kernel.js';
import { correlate } from '../window/correlate.js';
import { fit } from '../window/fit.js';
import { windowOf } from '../window/window.js';

/** Cross-correlation of the padded images. */
export const convolution: Kernel = (node, [x, weights]) => {
  const { pads, strides, dilations } = windowOf(node, x!.shape, node.shape, weights!.shape.slice(2));
  return correlate(fit(x!, pads), weights!, { strides, dilations, groups: node.attributes['groups'] as number });
};
