import { maximum as tensorflowMaximum } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** The larger of two, broadcast. */
export const maximum: Kernel = (_, [left, right]) => tensorflowMaximum(left!, right!);
