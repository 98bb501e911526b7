import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { forEachWindow } from './loops/for-each-window.js';

/** Each value of delta in equal shares to the cells of its window that lie in the image. */
export const averagePoolGradient: Reference = (node, [delta]) => {
  const result = new Float64Array(sizeOf(node.shape));
  forEachWindow(node.attributes, node.shape, node.inputs[0]!.shape, (target, cells) => {
    for (const cell of cells) result[cell]! += delta![target]! / cells.length;
  });
  return result;
};
