import { add as tensorflowAdd } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** left + right, broadcast. */
export const add: Kernel = (_, [left, right]) => tensorflowAdd(left!, right!);
