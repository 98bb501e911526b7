import type { Lowering } from '../../lowering.js';
import { averagePool, averagePoolGradient } from './average-pool.js';
import { broadcast } from './broadcast.js';
import { step } from './step.js';

/** Operations that the CPU does faster in another form than other devices. */
export const cpuLowerings: Readonly<Record<string, Lowering>> = {
  averagePool,
  averagePoolGradient,
  broadcast,
  step,
};
