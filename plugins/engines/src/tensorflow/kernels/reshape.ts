import { reshape as tensorflowReshape } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** The same values under another shape. */
export const reshape: Kernel = (node, [x]) => tensorflowReshape(x!, [...node.shape]);
