import { matMul } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Matrix product over the last two axes. */
export const matmul: Kernel = (node, [left, right]) =>
  matMul(left!, right!, node.attributes['transposeLeft'] === true, node.attributes['transposeRight'] === true);
