import { missingCudaFiles, nvidiaDriverLoaded } from './cuda-files.js';
import type { Device, DeviceChoice } from './device.js';

/**
 * `auto` is CUDA where onnxruntime's CUDA files were installed and an NVIDIA driver is loaded, else the
 * CPU. Never WebGPU: `listSupportedBackends()` lists what onnxruntime was built with, not what the machine
 * has, and an adapter may be a software renderer or an integrated GPU that is slower than the CPU.
 */
export function chooseDevice(choice: DeviceChoice): Device {
  if (choice !== 'auto') return choice;
  return missingCudaFiles()?.length === 0 && nvidiaDriverLoaded() ? 'cuda' : 'cpu';
}
