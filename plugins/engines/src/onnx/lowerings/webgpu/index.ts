import type { Lowering } from '../../lowering.js';
import { slice } from '../layout.js';
import { convolutionInputGradient } from './convolution-input-gradient.js';
import { logSoftmax } from './log-softmax.js';
import { matmul } from './matmul.js';
import { maxPool, maxPoolGradient, maxPoolPick } from './max-pool.js';

/** Operations that onnxruntime's WebGPU provider lacks, or gets wrong, in the form of the other devices. */
export const webgpuLowerings: Readonly<Record<string, Lowering>> = {
  convolutionInputGradient,
  logSoftmax,
  matmul,
  maxPool,
  maxPoolGradient,
  maxPoolPick,
  // Slices do not become one Split, whose outputs may not exceed the buffers of a shader (often 8 or 10).
  slice,
};
