import { broadcastTo } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** Repeats axes of extent 1. */
export const broadcast: Kernel = (node, [x]) => broadcastTo(x!, [...node.shape]);
