import { add, mul } from '@tensorflow/tfjs-core';
import type { Kernel } from '../kernel.js';
import { perChannel } from './support/per-channel.js';

/** x · scale + shift of the channel. */
export const channelAffine: Kernel = (_, [x, scale, shift]) => add(mul(x!, perChannel(scale!)), perChannel(shift!));
