import { sqrt as tensorflowSqrt } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Square root. */
export const sqrt: Kernel = (_, [x]) => tensorflowSqrt(x!);
