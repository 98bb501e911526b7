import { equal, where, zerosLike } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { addBack } from '../window/add-back.js';
import { winners } from '../window/winners.js';
import { windowOf } from '../window/window.js';

/** Each value of delta to the first largest cell of its window in x. */
export const maxPoolGradient: Kernel = (node, [delta, x]) => {
  const window = windowOf(node, node.shape, delta!.shape);
  const winner = winners(x!, window);
  const [height, width] = window.kernel;
  const none = zerosLike(delta!);
  return addBack(
    Array.from({ length: height * width }, (_, tap) => where(equal(winner, tap), delta!, none)),
    window,
  );
};
