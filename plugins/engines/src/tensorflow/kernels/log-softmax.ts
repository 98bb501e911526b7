import { logSoftmax as tensorflowLogSoftmax } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Logarithm of the softmax over the last axis. */
export const logSoftmax: Kernel = (_, [x]) => tensorflowLogSoftmax(x!);
