import type { Reference } from './reference.js';
import { forEachIndex } from './loops/for-each-index.js';

/** x · scale + shift of the channel. */
export const channelAffine: Reference = (node, [x, scale, shift]) => {
  const result = new Float64Array(x!.length);
  forEachIndex(node.shape, ([, channel], position) => {
    result[position] = x![position]! * scale![channel!]! + shift![channel!]!;
  });
  return result;
};
