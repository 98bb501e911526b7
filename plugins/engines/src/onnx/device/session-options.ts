import type { InferenceSession } from 'onnxruntime-node';
import type { DeviceOptions } from './device.js';

/**
 * How sessions of a device are made. On WebGPU an operator that would run on the CPU is refused
 * instead: each such operator costs copies in every step, and the lowerings avoid them all. On CUDA
 * and CoreML onnxruntime places what the device cannot do on the CPU.
 */
export function sessionOptions({
  device,
  deviceId,
  threads,
  block = 1,
}: DeviceOptions): InferenceSession.SessionOptions {
  return {
    executionProviders: [device === 'cuda' ? { name: device, deviceId } : device],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // A blocked graph has nothing left to fuse; looking for it takes half of the time to compile.
    graphOptimizationLevel: block > 1 ? 'basic' : 'all',
    // A pattern of the memory that a step needs is laid out anew beside the arena: twice the memory, not faster.
    ...(device === 'cpu' && { enableMemPattern: false }),
    ...(device === 'webgpu' && { extra: { session: { disable_cpu_ep_fallback: '1' } } }),
  };
}
