import { slice as tensorflowSlice } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { integers } from './support/integers.js';

/** The block that starts at `begin`. */
export const slice: Kernel = (node, [x]) => tensorflowSlice(x!, integers(node, 'begin'), [...node.shape]);
