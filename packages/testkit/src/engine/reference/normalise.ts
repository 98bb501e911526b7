import type { Reference } from './reference.js';
import { forEachIndex } from './loops/for-each-index.js';

/** scale · (x − mean) / √(variance + ε) with the given statistics of the channel. */
export const normalise: Reference = (node, [x, scale, average, variance]) => {
  const epsilon = node.attributes['epsilon'] as number;
  const result = new Float64Array(x!.length);
  forEachIndex(node.shape, ([, channel], position) => {
    const centred = x![position]! - average![channel!]!;
    result[position] = (scale![channel!]! * centred) / Math.sqrt(variance![channel!]! + epsilon);
  });
  return result;
};
