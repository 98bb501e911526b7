import { exp as tensorflowExp } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** e^x. */
export const exp: Kernel = (_, [x]) => tensorflowExp(x!);
