import { abs } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** |x|. */
export const absolute: Kernel = (_, [x]) => abs(x!);
