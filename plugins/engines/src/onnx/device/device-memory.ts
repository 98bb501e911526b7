import { InferenceSession, Tensor } from 'onnxruntime-node';
import { claimWebgpu } from './claim-webgpu.js';
import { COPY, copyModel } from './copy-model.js';
import { deviceFailure } from './device-failure.js';
import type { DeviceOptions } from './device.js';
import { sessionOptions } from './session-options.js';

/** The memory of an accelerator. */
export interface DeviceMemory {
  /** Where onnxruntime may leave the outputs of a program, so that the next run takes them from there. */
  readonly location: 'cpu' | 'gpu-buffer';
  /** A copy on the device of a tensor in the process's memory. */
  toDevice(tensor: Tensor): Promise<Tensor>;
  /** A copy in the process's memory of a tensor on the device. */
  toHost(tensor: Tensor): Promise<Tensor>;
  dispose(): Promise<void>;
}

/**
 * Starts an accelerator. Copies are programs with one operator, because `getData` of a `gpu-buffer`
 * tensor ends the process in onnxruntime-node 1.30. While they live, the device and its compiled
 * shaders do too.
 *
 * Only WebGPU's tensors can stay on the device: onnxruntime-node makes outputs in `gpu-buffer` by
 * WebGPU's allocator alone. On CUDA and CoreML inputs and outputs are copied at each run.
 * Throws `ENGINE` where the device does not start, or is WebGPU and in use by another thread.
 */
export async function openDeviceMemory(options: DeviceOptions): Promise<DeviceMemory> {
  const location = options.device === 'webgpu' ? 'gpu-buffer' : 'cpu';
  const giveBack = options.device === 'webgpu' ? await claimWebgpu() : async () => {};
  const sessions: InferenceSession[] = [];
  const close = async (): Promise<void> => {
    for (const session of sessions) await session.release();
    await giveBack();
  };
  /** How to copy to a place. */
  const open = async (place: 'cpu' | 'gpu-buffer'): Promise<(tensor: Tensor) => Promise<Tensor>> => {
    const choices = { ...sessionOptions(options), preferredOutputLocation: place };
    const session = await InferenceSession.create(copyModel(), choices);
    sessions.push(session);
    return async (tensor) => (await session.run({ [COPY.from]: tensor }))[COPY.to] as Tensor;
  };
  try {
    const toHost = await open('cpu');
    const toDevice = location === 'cpu' ? toHost : await open(location);
    // An execution provider may take a session and fail at its first operator.
    await toHost(new Tensor('float32', Float32Array.of(1), [1]));
    return { location, toDevice, toHost, dispose: close };
  } catch (cause) {
    await close();
    throw deviceFailure(options.device, cause);
  }
}
