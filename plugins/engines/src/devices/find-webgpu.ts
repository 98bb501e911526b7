import { listSupportedBackends } from 'onnxruntime-node';
import { DEVICE_REMEDIES } from '../onnx/device/device-failure.js';
import type { FoundDevice } from './found-device.js';
import { onnxruntimeVersion } from '../onnx/device/onnxruntime-version.js';
import { probeOnnx } from './probe-onnx.js';

/** What drives WebGPU by platform. */
const DRIVERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'Vulkan',
  darwin: 'Metal',
  win32: 'Direct3D 12',
};

/** WebGPU: an adapter is found by starting it. Which adapter it is, onnxruntime does not tell. */
export async function findWebgpu(): Promise<FoundDevice> {
  const found = { engine: 'onnx', device: 'webgpu' } as const;
  if (!listSupportedBackends().some(({ name }) => name === 'webgpu')) {
    const detail = `onnxruntime-node has no WebGPU for ${process.platform} on ${process.arch}`;
    return { ...found, available: false, detail, remedy: 'use the CPU' };
  }
  const driver = DRIVERS[process.platform] ?? process.platform;
  const { works, output } = await probeOnnx('webgpu');
  if (works) {
    const detail = `onnxruntime ${onnxruntimeVersion()}, an adapter by ${driver} (it may be a software renderer)`;
    return { ...found, available: true, detail };
  }
  return { ...found, available: false, ...explainWebgpu(output) };
}

/** @param output what a process wrote that could not start WebGPU */
export function explainWebgpu(output: string): { readonly detail: string; readonly remedy: string } {
  if (output.includes('libvulkan.so')) {
    return {
      detail: 'no Vulkan loader (libvulkan.so.1)',
      remedy:
        "install the loader and the GPU's Vulkan driver (on Debian libvulkan1, and mesa-vulkan-drivers or NVIDIA's)",
    };
  }
  if (output.includes('No supported adapters')) {
    return { detail: 'no adapter that WebGPU supports', remedy: DEVICE_REMEDIES.webgpu };
  }
  return { detail: `does not start: ${output}`, remedy: DEVICE_REMEDIES.webgpu };
}
