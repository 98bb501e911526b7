import { minimum as tensorflowMinimum } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** The smaller of two, broadcast. */
export const minimum: Kernel = (_, [left, right]) => tensorflowMinimum(left!, right!);
