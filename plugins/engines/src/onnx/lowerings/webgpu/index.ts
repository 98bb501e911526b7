import type { Lowering } from '../../lowering.js';
import { slice } from '../layout.js';
import { convolutionInputGradient } from './convolution-input-gradient.js';
import { logSoftmax } from './log-softmax.js';
import { matmul } from './matmul.js';
import { maxPool, maxPoolGradient, maxPoolPick } from './max-pool.js';

/** Operations that onnxruntime's WebGPU provider lacks, or gets wrong, in the form of the other devices. */
export const webgpuLowerings: Readonly<Record<string, Lowering>> = {
  'convolutionInputGradient@webgpu': convolutionInputGradient,
  'logSoftmax@webgpu': logSoftmax,
  'matmul@webgpu': matmul,
  'maxPool@webgpu': maxPool,
  'maxPoolGradient@webgpu': maxPoolGradient,
  'maxPoolPick@webgpu': maxPoolPick,
  // By this name slices do not become one Split, whose outputs may not exceed the buffers of a shader (often 8 or 10).
  'slice@webgpu': slice,
};
