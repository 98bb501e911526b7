import type { Kernel } from '../kernel.js';
import { correlateBack } from '../window/correlate-back.js';
import { windowOf } from '../window/window.js';

/** Adjoint of the convolution with respect to its images. */
export const convolutionInputGradient: Kernel = (node, [delta, weights]) => {
  const window = windowOf(node, node.shape, delta!.shape, weights!.shape.slice(2));
  return correlateBack(delta!, weights!, window, node.attributes['groups'] as number);
};
