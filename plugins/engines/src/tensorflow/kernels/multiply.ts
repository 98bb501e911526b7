import { mul } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** left · right, broadcast. */
export const multiply: Kernel = (_, [left, right]) => mul(left!, right!);
