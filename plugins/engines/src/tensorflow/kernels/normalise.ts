import { add, div, mul, sqrt, sub } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { perChannel } from './support/per-channel.js';

/** scale · (x − mean) / √(variance + ε) with the given statistics of the channel. */
export const normalise: Kernel = (node, [x, scale, average, variance]) => {
  const deviation = sqrt(add(variance!, node.attributes['epsilon'] as number));
  return mul(sub(x!, perChannel(average!)), perChannel(div(scale!, deviation)));
};
