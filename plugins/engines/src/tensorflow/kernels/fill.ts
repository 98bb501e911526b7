import { fill as tensorflowFill } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Equal values. */
export const fill: Kernel = (node) => tensorflowFill([...node.shape], node.attributes['value'] as number, 'float32');
