import { transpose as tensorflowTranspose } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { integers } from './support/integers.js';

/** Axis i of the result is axis order[i] of x. */
export const transpose: Kernel = (node, [x]) => tensorflowTranspose(x!, integers(node, 'order'));
