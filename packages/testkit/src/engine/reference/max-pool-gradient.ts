import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { firstLargest } from './loops/first-largest.js';
import { forEachWindow } from './loops/for-each-window.js';

/** Each value of delta to the first largest cell of its window in x. */
export const maxPoolGradient: Reference = (node, [delta, x]) => {
  const result = new Float64Array(sizeOf(node.shape));
  forEachWindow(node.attributes, node.shape, node.inputs[0]!.shape, (target, cells) => {
    result[firstLargest(x!, cells)]! += delta![target]!;
  });
  return result;
};
