import { step as tensorflowStep } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** 1 where x > 0, else 0. */
export const step: Kernel = (_, [x]) => tensorflowStep(x!);
