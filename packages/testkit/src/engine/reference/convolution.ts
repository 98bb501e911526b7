import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachProduct } from './loops/for-each-product.js';

/** Sum of image times weight over each window. */
export const convolution: Reference = (node, [x, weights]) => {
  const [image, filter] = node.inputs;
  const result = new Float64Array(sizeOf(node.shape));
  forEachProduct(node.attributes, image!.shape, filter!.shape, node.shape, (cell, weight, target) => {
    result[target]! += x![cell]! * weights![weight]!;
  });
  return result;
};
