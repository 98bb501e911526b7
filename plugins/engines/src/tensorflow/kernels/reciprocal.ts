import { reciprocal as tensorflowReciprocal } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** 1 / x. */
export const reciprocal: Kernel = (_, [x]) => tensorflowReciprocal(x!);
