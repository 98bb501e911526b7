import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachProduct } from './loops/for-each-product.js';

/** Each product of a convolution sends delta · weight to its cell of the images. */
export const convolutionInputGradient: Reference = (node, [delta, weights]) => {
  const [upstream, filter] = node.inputs;
  const result = new Float64Array(sizeOf(node.shape));
  forEachProduct(node.attributes, node.shape, filter!.shape, upstream!.shape, (cell, weight, target) => {
    result[cell]! += delta![target]! * weights![weight]!;
  });
  return result;
};
