import { softmax as tensorflowSoftmax } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Softmax over the last axis. */
export const softmax: Kernel = (_, [x]) => tensorflowSoftmax(x!);
