import { concat, split, transpose } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { correlate } from '../window/correlate.js';
import { fit } from '../window/fit.js';
import { windowOf } from '../window/window.js';

/**
 * A correlation, too: of the padded images, batch and channels exchanged, with what comes back as
 * the filters; stride and dilation exchange their parts.
 */
export const convolutionWeightGradient: Kernel = (node, [x, delta]) => {
  const groups = node.attributes['groups'] as number;
  const { kernel, strides, dilations, pads, image, result } = windowOf(
    node,
    x!.shape,
    delta!.shape,
    node.shape.slice(2),
  );
  // Rows and columns behind the last window are left out.
  const used = (axis: 0 | 1): number =>
    (result[axis] - 1) * strides[axis] + (kernel[axis] - 1) * dilations[axis] + 1 - pads[axis] - image[axis];
  const images = transpose(fit(x!, [pads[0], pads[1], used(0), used(1)]), [1, 0, 2, 3]);
  const parts = split(images, groups, 0);
  const filters = split(delta!, groups, 1).map((part) => transpose(part, [1, 0, 2, 3]));
  const products = parts.map((part, group) =>
    correlate(part, filters[group]!, { strides: dilations, dilations: strides, groups: 1 }),
  );
  return concat(
    products.map((product) => transpose(product, [1, 0, 2, 3])),
    0,
  );
};
