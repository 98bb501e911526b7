import { concat as tensorflowConcat } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Tensors one after the other along an axis. */
export const concat: Kernel = (node, inputs) => tensorflowConcat([...inputs], node.attributes['axis'] as number);
