import { pad as tensorflowPad } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { integers } from './support/integers.js';

/** Zeros around x. */
export const pad: Kernel = (node, [x]) => {
  const after = integers(node, 'after');
  return tensorflowPad(
    x!,
    integers(node, 'before').map((amount, axis): [number, number] => [amount, after[axis]!]),
  );
};
