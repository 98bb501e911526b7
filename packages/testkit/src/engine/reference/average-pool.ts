import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachWindow } from './loops/for-each-window.js';

/** Mean of the cells of each window that lie in the image. */
export const averagePool: Reference = (node, [x]) => {
  const result = new Float64Array(sizeOf(node.shape));
  forEachWindow(node.attributes, node.inputs[0]!.shape, node.shape, (target, cells) => {
    result[target] = cells.reduce((total, cell) => total + x![cell]!, 0) / cells.length;
  });
  return result;
};
