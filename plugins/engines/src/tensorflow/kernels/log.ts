import { log as tensorflowLog } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Natural logarithm. */
export const log: Kernel = (_, [x]) => tensorflowLog(x!);
