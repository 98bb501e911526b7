import { TouchstoneError } from '@touchstone/contract';
import { CUDA_LIBRARIES_REMEDY } from './cuda-files.js';
import type { Device } from './device.js';

/** What to do where a device does not start. */
export const DEVICE_REMEDIES: Readonly<Record<Device, string>> = {
  cpu: 'reinstall onnxruntime-node',
  webgpu:
    'install the GPU\'s driver (on Linux a Vulkan driver and its loader libvulkan1), or choose device "cpu"; ' +
    'VK_DRIVER_FILES names a driver that is not found',
  cuda: `${CUDA_LIBRARIES_REMEDY}, or choose device "cpu"`,
  coreml: 'CoreML needs macOS 10.15 or later; else choose device "cpu"',
};

/** The error of a device that does not start. */
export function deviceFailure(device: Device, cause: unknown): TouchstoneError {
  const problem = cause instanceof Error ? cause.message : String(cause);
  return new TouchstoneError('ENGINE', `onnx: device '${device}' does not start: ${problem}`, {
    where: 'device',
    hint: DEVICE_REMEDIES[device],
    cause,
  });
}
