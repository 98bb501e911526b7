import { mean as tensorflowMean } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { integers } from './support/integers.js';

/** Mean over axes. */
export const mean: Kernel = (node, [x]) => tensorflowMean(x!, integers(node, 'axes'));
