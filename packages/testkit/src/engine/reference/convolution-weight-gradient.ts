import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachProduct } from './loops/for-each-product.js';

/** Each product of a convolution sends delta · image to its weight. */
export const convolutionWeightGradient: Reference = (node, [x, delta]) => {
  const [image, upstream] = node.inputs;
  const result = new Float64Array(sizeOf(node.shape));
  forEachProduct(node.attributes, image!.shape, node.shape, upstream!.shape, (cell, weight, target) => {
    result[weight]! += x![cell]! * delta![target]!;
  });
  return result;
};
