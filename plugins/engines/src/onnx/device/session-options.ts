import type { InferenceSession } from 'onnxruntime-node';
import type { DeviceOptions } from './device.js';

/** Values of a program, in bytes, up to which a pattern of its memory takes no more than an arena. */
const LARGEST_PATTERN = 2 ** 28;

/**
 * How sessions of a device are made. On WebGPU an operator that would run on the CPU is refused
 * instead: each such operator costs copies in every step, and the lowerings avoid them all. On CUDA
 * and CoreML onnxruntime places what the device cannot do on the CPU.
 * @param bytes of all values of the program
 */
export function sessionOptions(
  { device, deviceId, threads, block = 1 }: DeviceOptions,
  bytes = Infinity,
): InferenceSession.SessionOptions {
  return {
    executionProviders: [device === 'cuda' ? { name: device, deviceId } : device],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // A blocked graph has nothing left to fuse; looking for it takes half of the time to compile.
    graphOptimizationLevel: block > 1 ? 'basic' : 'all',
    // A pattern spares each operator of a small program its turn at the arena, 4 % of a step. One of a large program
    // is laid out beside the arena: twice the memory, not faster.
    ...(device === 'cpu' && { enableMemPattern: bytes <= LARGEST_PATTERN }),
    ...(device === 'webgpu' && { extra: { session: { disable_cpu_ep_fallback: '1' } } }),
  };
}
