import { div } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** left / right, broadcast. */
export const divide: Kernel = (_, [left, right]) => div(left!, right!);
