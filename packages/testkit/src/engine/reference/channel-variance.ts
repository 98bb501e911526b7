import type { Reference } from './reference.js';
import { forEachIndex } from './loops/for-each-index.js';

/** Mean square deviation of each channel from the given mean. */
export const channelVariance: Reference = (node, [x, average]) => {
  const [batch, channels, height, width] = node.inputs[0]!.shape;
  const result = new Float64Array(channels!);
  forEachIndex(node.inputs[0]!.shape, ([, channel], position) => {
    result[channel!]! += (x![position]! - average![channel!]!) ** 2 / (batch! * height! * width!);
  });
  return result;
};
