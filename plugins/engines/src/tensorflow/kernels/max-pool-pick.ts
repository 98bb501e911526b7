import { equal, where } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { taps } from '../window/taps.js';
import { winners } from '../window/winners.js';
import { windowOf } from '../window/window.js';

/** The value that stands where x has the first largest cell of each window. */
export const maxPoolPick: Kernel = (node, [values, x]) => {
  const window = windowOf(node, x!.shape, node.shape);
  const winner = winners(x!, window);
  return taps(values!, window, 0).reduce((picked, seen, tap) => where(equal(winner, tap), seen, picked));
};
