import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';
import { broadcastPosition } from './loops/broadcast-position.js';
import { forEachIndex } from './loops/for-each-index.js';

/** Repeats axes of extent 1. */
export const broadcast: Reference = (node, [x]) => {
  const result = new Float64Array(sizeOf(node.shape));
  forEachIndex(node.shape, (index, position) => {
    result[position] = x![broadcastPosition(node.inputs[0]!.shape, index)]!;
  });
  return result;
};
