import { square, sum } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { integers } from './support/integers.js';

/** Sum of squares over axes. */
export const sumOfSquares: Kernel = (node, [x]) => sum(square(x!), integers(node, 'axes'));
