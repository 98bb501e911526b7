import { sum as tensorflowSum } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { integers } from './support/integers.js';

/** Sum over axes. */
export const sum: Kernel = (node, [x]) => tensorflowSum(x!, integers(node, 'axes'));
