import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { firstLargest } from './loops/first-largest.js';
import { forEachWindow } from './loops/for-each-window.js';

/** Largest of the cells of each window that lie in the image. */
export const maxPool: Reference = (node, [x]) => {
  const result = new Float64Array(sizeOf(node.shape));
  forEachWindow(node.attributes, node.inputs[0]!.shape, node.shape, (target, cells) => {
    result[target] = x![firstLargest(x!, cells)]!;
  });
  return result;
};
