import { mean, square, sub } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { perChannel } from './support/per-channel.js';

/** Mean square deviation of each channel from the given mean: two passes, no cancellation. */
export const channelVariance: Kernel = (_, [x, average]) => mean(square(sub(x!, perChannel(average!))), [0, 2, 3]);
