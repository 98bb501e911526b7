import { relu as tensorflowRelu } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** max(x, 0). */
export const relu: Kernel = (_, [x]) => tensorflowRelu(x!);
