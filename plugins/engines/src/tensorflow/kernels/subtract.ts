import { sub } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';

/** left − right, broadcast. */
export const subtract: Kernel = (_, [left, right]) => sub(left!, right!);
