import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { firstLargest } from './loops/first-largest.js';
import { forEachWindow } from './loops/for-each-window.js';

/** The value that stands where x has the first largest cell of each window. */
export const maxPoolPick: Reference = (node, [values, x]) => {
  const result = new Float64Array(sizeOf(node.shape));
  forEachWindow(node.attributes, node.inputs[1]!.shape, node.shape, (target, cells) => {
    result[target] = values![firstLargest(x!, cells)]!;
  });
  return result;
};
