import { withoutTelemetry } from '../onnx/device/without-telemetry.js';
import { findCoreml } from './find-coreml.js';
import { findCuda } from './find-cuda.js';
import { findOnnxCpu } from './find-onnx-cpu.js';
import { findTensorflow } from './find-tensorflow.js';
import { findWebgpu } from './find-webgpu.js';
import type { FoundDevice } from './found-device.js';

/**
 * Every device of the built-in engines and whether it is there. Takes a second or two, since WebGPU is
 * tried in a process of its own. Never throws: a search that fails is a device that is not available.
 */
export async function findDevices(): Promise<readonly FoundDevice[]> {
  withoutTelemetry();
  return Promise.all([
    orFailure('onnx', 'cpu', findOnnxCpu),
    orFailure('onnx', 'webgpu', findWebgpu),
    orFailure('onnx', 'cuda', findCuda),
    orFailure('onnx', 'coreml', findCoreml),
    ...(['node-gpu', 'node', 'wasm', 'cpu'] as const).map((backend) =>
      orFailure('tensorflow', backend, async () => findTensorflow(backend)),
    ),
  ]);
}

async function orFailure(
  engine: FoundDevice['engine'],
  device: string,
  find: () => Promise<FoundDevice>,
): Promise<FoundDevice> {
  try {
    return await find();
  } catch (error) {
    return { engine, device, available: false, detail: error instanceof Error ? error.message : String(error) };
  }
}
