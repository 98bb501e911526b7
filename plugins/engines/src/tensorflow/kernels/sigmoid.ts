import { sigmoid as tensorflowSigmoid } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** 1 / (1 + e^−x). */
export const sigmoid: Kernel = (_, [x]) => tensorflowSigmoid(x!);
